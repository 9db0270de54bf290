import type { Question } from './catalog.ts';
import type { Answer } from './record.ts';
import type { Refusal } from './refusal.ts';

export const MAX_ANSWER_LENGTH = 500;

export type Answers =
  | { readonly ok: true; readonly answers: readonly Answer[] }
  /** By the question's id. */
  | { readonly ok: false; readonly errors: Readonly<Record<string, Refusal>> };

/** What was entered under each question's id, held against the questions; answers to others are none. */
export function answersTo(
  questions: readonly Question[],
  entered: Readonly<Record<string, string>>,
): Answers {
  const answers: Answer[] = [];
  const errors: Record<string, Refusal> = {};
  for (const question of questions) {
    const { id, ask, kind, required } = question;
    const said = Object.hasOwn(entered, id) ? (entered[id] ?? '').trim() : '';
    if (said === '') {
      if (required) errors[id] = { code: 'answer-needed', ask };
    } else if (fits(question, said)) answers.push({ ask, answer: said });
    else errors[id] = { code: 'answer-malformed', ask, kind };
  }
  return Object.keys(errors).length === 0 ? { ok: true, answers } : { ok: false, errors };
}

function fits({ kind, choices = [] }: Question, said: string): boolean {
  switch (kind) {
    case 'text':
      return said.length <= MAX_ANSWER_LENGTH;
    case 'choice':
      return choices.includes(said);
    case 'number':
      return said.length <= 30 && Number.isFinite(Number(said));
    case 'yes-no':
      return said === 'yes' || said === 'no';
    case 'date': {
      const day = /^\d{4}-\d{2}-\d{2}$/u.test(said) ? new Date(`${said}T00:00:00Z`) : undefined;
      // The 30th of February becomes a day of March.
      return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(said);
    }
  }
}
