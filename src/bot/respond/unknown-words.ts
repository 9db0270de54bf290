import { askedBy } from '../../access/record-queries.ts';
import { plain } from '../../cards/card.ts';
import { address, resourceName, type View } from '../../cards/view.ts';
import type { Message, UnknownAnswer } from '../../usecases/ports.ts';

const MAX_SAID_LENGTH = 300;

/** Microsoft's own words, and what its support asks for. */
function quoted({ said, status, code, requestId }: UnknownAnswer, { words }: View): string {
  const short = (text: string): string => plain(text, 100);
  const marks = [
    [status, code].filter(Boolean).join(' '),
    requestId && words.unknownAnswer.request(requestId),
  ].filter(Boolean);
  return words.unknownAnswer.quoted(plain(said, MAX_SAID_LENGTH), short(marks.join(', ')));
}

/** To whoever met it: administrators read what it says, others whom it was said to. */
export function unknownWords(answer: UnknownAnswer, told: boolean, view: View): string {
  const { directory, unknownAnswer: say } = view.words;
  if (view.reader.administers) return say.met(quoted(answer, view));
  return told ? say.told : directory.unexpected();
}

/** To administrators, who did not ask. */
export function unknownAlert(
  { answer, record }: Extract<Message, { kind: 'unknown-answer' }>,
  view: View,
): string {
  const { unknownAnswer: say } = view.words;
  const about =
    record &&
    say.about(
      address(record),
      resourceName(view, record.request.resource),
      plain(askedBy(record.request).name, 100),
    );
  return [say.met(quoted(answer, view)), about, say.next].filter(Boolean).join(' ');
}
