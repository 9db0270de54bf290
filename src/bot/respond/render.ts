import { isConfirmed, sentRows } from '../../access/batch/batch.ts';
import {
  helpCard,
  resourcesCard,
  sharedWelcomeCard,
  welcomeCard,
  whoamiCard,
} from '../../cards/about-cards.ts';
import { accessCard } from '../../cards/access-card.ts';
import { approvalCard } from '../../cards/approval-card.ts';
import { batchApprovalCard } from '../../cards/batch/approval-card.ts';
import { batchName } from '../../cards/batch/common.ts';
import { previewCard } from '../../cards/batch/preview-card.ts';
import { progressCard } from '../../cards/batch/progress-card.ts';
import { type Card, card, plain, text } from '../../cards/card.ts';
import { catalogueCard } from '../../cards/catalogue-card.ts';
import { changeCard } from '../../cards/change-card.ts';
import { channelCard } from '../../cards/channel-card.ts';
import { cutOffCard } from '../../cards/cut-off-card.ts';
import { dateTime } from '../../cards/dates.ts';
import { driftCard } from '../../cards/drift-card.ts';
import { endingCard } from '../../cards/ending-card.ts';
import { historyCard } from '../../cards/history-card.ts';
import { inquiryCard } from '../../cards/inquiry/inquiry-card.ts';
import { inquiryListCard, offeredWords } from '../../cards/inquiry/list-card.ts';
import { inviteForm } from '../../cards/invite-form.ts';
import { journeyCard } from '../../cards/journey-card.ts';
import { languageCard } from '../../cards/language-card.ts';
import { ledBack } from '../../cards/led-back.ts';
import { listCard } from '../../cards/list-card.ts';
import { partnerCard } from '../../cards/partner-card.ts';
import { earlierRemovalCard, removalCard, removalOutcome } from '../../cards/removal-card.ts';
import { revokeCard, revokedCard } from '../../cards/revoke-card.ts';
import { sharedView } from '../../cards/shared-card.ts';
import { smallCard } from '../../cards/small-card.ts';
import { address, errorWords, refusalWords, type View } from '../../cards/view.ts';
import { waitingCard } from '../../cards/waiting-card.ts';
import { chooseCard, notAskedCard, settledCard, warningCard } from '../../cards/warning-card.ts';
import { whyCard } from '../../cards/why-card.ts';
import { offeredTo } from '../commands/index.ts';
import { consentCard, fileCard } from '../files/offer.ts';
import type { Shown } from './as-message.ts';
import { askWords } from './ask-words.ts';
import { offered } from './offered.ts';
import { paceWords } from './pace-text.ts';
import type { Reply } from './reply.ts';
import {
  delegatedWords,
  delegationsWords,
  doneWords,
  findingsWords,
  forgotWords,
  mayInviteWords,
  nobodyWords,
} from './reply-text.ts';
import { unknownWords } from './unknown-words.ts';

const said = (content: string): Shown => ({ kind: 'text', text: content });
const drawn = (shown: Card): Shown => ({ kind: 'card', card: shown });

/** One reply, in words or as a card; undefined where the outbox has shown it already. */
export function render(reply: Reply, view: View): Shown | undefined {
  const { replies } = view.words;
  switch (reply.kind) {
    case 'refused': {
      // Some name the address themselves.
      const isNamed = reply.address === undefined || 'address' in reply.refusal;
      const why = `${refusalWords(reply.refusal, view)}${askWords(reply.refusal, view)}`;
      return said(isNamed ? why : view.words.joined.headed(plain(reply.address, 200), why));
    }
    case 'directory': {
      const { againInMs, unknown } = reply;
      const why =
        unknown === undefined
          ? view.words.directory[reply.code](reply.permission)
          : unknownWords(unknown, reply.told ?? false, view);
      return said(
        `${why} ${againInMs === undefined ? replies.nothingChanged : replies.tryAgain(replies.span(againInMs))}`,
      );
    }
    case 'form':
      return drawn(
        inviteForm({ ...reply, ...above(reply, view), errors: errorWords(reply.errors, view) }, view),
      );
    case 'asked':
      return reply.again ? said(replies.again(address(reply.record))) : undefined;
    case 'asked-all': {
      const lines = reply.results.map((one) => ({ ...one, shown: render(one.reply, view) }));
      const texts = lines.flatMap(({ shown }) => (shown?.kind === 'text' ? [shown.text] : []));
      return texts.length === 0 ? undefined : said(texts.join('\n\n'));
    }
    case 'choose':
      return drawn(chooseCard(reply, reply.accounts, view));
    case 'warning':
      return drawn(warningCard(reply, reply.warning, view));
    case 'settled':
      return drawn(settledCard(reply.record, view));
    case 'form-sent':
      return drawn(smallCard(replies.formSent(plain(reply.by, 100))));
    case 'not-asked':
      return drawn(notAskedCard(view, reply));
    case 'status': {
      const [only, ...more] = reply.partner.records;
      const { accounts, deleted, contacts } = reply.partner;
      const known = accounts.length + deleted.length + contacts.length > 0;
      return drawn(
        only !== undefined && more.length === 0 && !known
          ? journeyCard(only, view)
          : partnerCard(reply.partner, view),
      );
    }
    case 'waiting':
      return drawn(waitingCard(reply, view));
    case 'delegations':
      return said(delegationsWords(reply, view));
    case 'delegated':
      return said(delegatedWords(reply, view));
    case 'may-i':
      return said(mayInviteWords(reply, view));
    case 'forgot':
      return said(forgotWords(reply, view));
    case 'who-had':
      return drawn(accessCard(reply, view));
    case 'drift':
      return drawn(driftCard(reply, view));
    case 'findings':
      return said(findingsWords(reply.findings, view));
    case 'confirm-revoke':
      return drawn(revokeCard(reply.record, view));
    case 'revoked':
      return drawn(revokedCard(reply.record, view));
    case 'journey':
      return drawn(ledBack(journeyCard(reply.record, view, reply.since), reply, view));
    case 'found':
      return said(reply.otherwise);
    case 'shared':
      return drawn(sharedView(reply, view));
    case 'approval':
      return drawn(ledBack(approvalCard(reply, view), reply, view));
    case 'history':
      return drawn(historyCard(reply, view));
    case 'list':
      return drawn(listCard(reply, view));
    case 'change-form':
      return drawn(
        changeCard({ ...reply, ...above(reply, view), errors: errorWords(reply.errors, view) }, view),
      );
    case 'why':
      return drawn(whyCard(reply.record, reply.asked, view));
    case 'inquiry':
      return drawn(inquiryCard(reply, view));
    case 'inquiries':
      return drawn(inquiryListCard(reply, view));
    case 'transfer-offered':
      return said(offeredWords(reply.to, reply.records, view));
    case 'batch': {
      const { batch, records } = reply;
      if (isConfirmed(batch)) return drawn(progressCard(batch, view, records));
      const { dropped } = batch.actions === undefined ? view.words.batches : view.words.batches.actions;
      return drawn(smallCard(dropped(batchName(batch, view.words))));
    }
    case 'batch-preview':
      return drawn(previewCard(reply, view));
    case 'batch-approval':
      return drawn(batchApprovalCard(reply, view));
    case 'batch-not-yours':
      return said(view.words.batches.notYours(plain(reply.sponsor.name, 100)));
    case 'batch-too-many-rows':
      return said(view.words.batches.tooManyRows(reply.limit, dateTime(reply.until, view)));
    case 'batch-unknown':
      return said(view.words.batches.unknown);
    case 'batch-confirmed':
      return drawn(smallCard(view.words.batches.confirmed(sentRows(reply.batch))));
    case 'file-offer': {
      const { file } = reply.context;
      const description = { ...view.words.batches.files, ...view.words.audit.files }[file];
      const attachment = consentCard(reply.name, description, reply.bytes, reply.context);
      return { kind: 'file', attachment, summary: description };
    }
    case 'file-sent':
      return { kind: 'file', attachment: fileCard(reply.info), summary: reply.info.name };
    case 'file-declined':
      return said(view.words.batches.declined(reply.text));
    case 'list-fault':
      return said(view.words.lists.fileFault(reply.fault, plain));
    case 'no-file':
      return said(view.words.batches.noFile[reply.code]);
    case 'confirm-channel':
      return drawn(channelCard(reply, view));
    case 'confirm-removal':
      return drawn(removalCard(reply.record, reply, view));
    case 'confirm-earlier-removal':
      return drawn(earlierRemovalCard(reply.record, view));
    case 'removal':
      return drawn(removalOutcome(reply.record, view, reply.lead));
    case 'cut-off':
      return drawn(cutOffCard(reply, view));
    case 'nobody-of-domain':
      return said(nobodyWords(reply, view));
    case 'nothing-to-remove':
      return said(replies.nothingToRemove[reply.known ? 'known' : 'unknown'](plain(reply.address, 200)));
    case 'kept':
      return drawn(card([text(view.words.cards.removal.kept(address(reply.record)))]));
    case 'ending':
      return drawn(endingCard(reply.ending, view, reply));
    case 'done':
      return said(doneWords(reply, view));
    case 'pace':
      return said(paceWords(reply, view));
    case 'catalogue':
      return drawn(catalogueCard(reply, view));
    case 'catalogue-settled': {
      const { taken, isProposed, movedOn } = view.words.administration.catalogue;
      const settled = { taken, proposed: isProposed, 'moved-on': movedOn };
      return drawn(smallCard(settled[reply.outcome]));
    }
    case 'resources':
      return drawn(resourcesCard(view));
    case 'whoami':
      return drawn(whoamiCard(view.reader.name ?? '', reply.roles, view));
    case 'language':
      return drawn(languageCard(reply, view));
    case 'help':
      return drawn(helpCard(reply.roles, offeredTo(reply.roles), view));
    case 'welcome': {
      const isNew = reply.shared && !reply.again;
      return drawn(isNew ? sharedWelcomeCard(view.reader.name ?? '', view) : welcomeCard(reply.roles, view));
    }
    case 'unknown-command':
    case 'which-partner':
    case 'called':
    case 'incomplete':
      return offered(reply, view);
    case 'talk':
      return said(replies.talk[reply.talk]);
    case 'several-commands':
      return said(replies.several(plain(reply.first, 100)));
    case 'fault':
      return said(replies.fault(reply.reference));
    case 'says':
      return said(replies[reply.sentence]);
  }
}

/** What stands above a form: what nothing in it would mend. */
function above({ otherwise }: { readonly otherwise?: Reply }, view: View): { readonly said?: string } {
  const why = otherwise && render(otherwise, view);
  return why?.kind === 'text' ? { said: why.text } : {};
}
