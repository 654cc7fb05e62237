import type { Keyword } from './keyword.ts';

export const discriminator: Keyword = () => undefined;
