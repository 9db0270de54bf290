import type { Card } from '../../cards/card.ts';
import { sharedCard } from '../../cards/shared-card.ts';
import { bare, unmarked } from '../../cards/user-text.ts';
import { statusWords, type View } from '../../cards/view.ts';
import type { PartnerFound } from '../../usecases/search-partners.ts';
import type { Answer } from '../channel/receive.ts';

/** The documented answers to what the compose box asks; HTTP says 200 in each. */
const ADAPTIVE = 'application/vnd.microsoft.card.adaptive';
const THUMBNAIL = 'application/vnd.microsoft.card.thumbnail';

const answer = (body: unknown): Answer => ({ status: 200, body });

/** Instead of results: one sentence. */
export const searchSays = (text: string): Answer =>
  answer({ composeExtension: { type: 'message', text: unmarked(text) } });

/** Results: the preview is for the one who searches, the card is what anybody may see. */
export const searchFound = (partners: readonly PartnerFound[], view: View): Answer =>
  answer({
    composeExtension: {
      type: 'result',
      attachmentLayout: 'list',
      attachments: partners.map((partner) => ({
        contentType: ADAPTIVE,
        content: sharedCard(partner[0], view),
        preview: { contentType: THUMBNAIL, content: preview(partner, view) },
      })),
    },
  });

function preview(partner: PartnerFound, view: View): { readonly title: string; readonly text: string } {
  const { address, partnerName, found } = partner[0].request;
  const name = partnerName ?? (found.kind === 'nobody' ? undefined : found.name);
  const nameOf = (id: string): string => view.resources.find((one) => one.id === id)?.name ?? id;
  const standing = partner
    .slice(0, 3)
    .map((record) =>
      view.words.joined.labelled(
        bare(nameOf(record.request.resource), 60),
        view.words.joined.goesOn(statusWords(record, view)),
      ),
    );
  const lines = [...(name === undefined || name === address ? [] : [address]), ...standing];
  return { title: bare(name ?? address, 100), text: lines.map((line) => bare(line, 200)).join(', ') };
}

/** The dialog goes on with this card. */
export const dialogShows = (card: Card, view: View): Answer =>
  answer({
    task: {
      type: 'continue',
      value: {
        title: view.words.compose.dialogTitle,
        width: 'medium',
        height: 'large',
        card: { contentType: ADAPTIVE, content: card },
      },
    },
  });

/** The dialog's last word. */
export const dialogSays = (text: string): Answer =>
  answer({ task: { type: 'message', value: unmarked(text) } });

/** A sentence in the envelope that this invoke takes; undefined for what is none of the compose box's. */
export function composeSays(name: string | undefined, text: string): Answer | undefined {
  switch (name) {
    case 'composeExtension/query':
      return searchSays(text);
    case 'composeExtension/fetchTask':
    case 'composeExtension/submitAction':
      return dialogSays(text);
    default:
      return undefined;
  }
}
