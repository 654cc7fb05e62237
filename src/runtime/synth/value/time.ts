import type { Kind } from '../field/kind.ts';
import type { Persona } from '../persona/persona.ts';
import { momentOf } from '../persona/timeline.ts';
import type { Run } from '../run.ts';

/** RFC 3339 §5.6, in whole seconds. */
export const dateTime = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

export const date = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** Milliseconds since the epoch in whole seconds since the epoch. */
export const seconds = (time: number): number => Math.floor(time / 1000);

/** When something of a kind is in the life of a persona, in milliseconds since the epoch. */
export function timeOf(kind: Kind | undefined, run: Run, persona: Persona): number {
  switch (kind) {
    case 'birthDate':
      return persona.birth;
    case 'petBirthDate':
      return persona.petBirth;
    case 'hireDate':
      return persona.hired;
    default:
      return momentOf(persona.timeline, kind, run.unit());
  }
}
