import type { MediaType, Parameter } from '../../model/contract.ts';
import type { Violation } from '../../model/exchange.ts';
import { isForm, isJson, parseMediaType } from '../../body/media.ts';
import { parseJson } from '../../body/json.ts';
import type { Check } from '../../validate/validators.ts';
import type { Judge } from './judge.ts';
