import { complaintNamed } from '../usecases/help-me-in.ts';
import type { Help, PartnerAct } from '../usecases/redeem-outcome.ts';
import { codeWithinSentence, withinSentence } from '../words/direction.ts';
import type { HelpFacts } from '../words/help-types.ts';
import type { GrantPageWords } from '../words/types.ts';
import { named } from './named.ts';
import type { Page } from './page.ts';

/** Every way in which somebody may be stuck, what helps, and a button that tells the sponsor. */
export function helpPage(help: Help, words: GrantPageWords, company: string | undefined): Page {
  const { offer, ways, address, hasButton, tenant, myAppsUrl, mailSender } = help;
  const { helpMeIn: say, direction } = words;
  const { sponsor, resource } = named(offer, words);
  const code = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : codeWithinSentence(text, direction);
  const hasLink = myAppsUrl !== undefined;
  const facts: HelpFacts = {
    sponsor,
    resource,
    company: company === undefined ? undefined : withinSentence(company, direction),
    address: codeWithinSentence(address, direction),
    hasButton,
    hasLink,
    tenant: code(tenant),
    mailSender: code(mailSender),
  };
  return {
    text: say.page,
    look: 'wait',
    ways: ways.map(({ complaint, steps, telling }) => ({
      complaint: say.complaint[complaint],
      steps: steps.map((step) => say.step[step](facts)),
      ...(complaint === 'own-tenant' &&
        myAppsUrl !== undefined && { link: { url: myAppsUrl, label: say.myApps(facts) } }),
      ...(telling === 'open'
        ? { form: { path: '/grant-access/help', label: say.tell(sponsor), fields: { complaint } } }
        : { note: say[telling](sponsor) }),
    })),
    action: { kind: 'again', label: words.back },
  };
}

/** What the form asks for: to tell the sponsor how somebody is stuck; else only to read what helps. */
export function helpOf(fields: URLSearchParams): PartnerAct {
  const complaint = complaintNamed(fields.get('complaint') ?? '');
  return complaint === undefined ? { kind: 'help' } : { kind: 'complain', complaint };
}
