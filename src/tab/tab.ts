import { randomBytes } from 'node:crypto';
import { DateFormats } from '../cards/dates.ts';
import { unmarked } from '../cards/user-text.ts';
import type { View } from '../cards/view.ts';
import type { PersonProof } from '../proof/person-token.ts';
import type { TokenFault } from '../proof/signed-token.ts';
import { DirectoryError } from '../usecases/ports.ts';
import { actorFor, presentCaller, type Roles } from '../usecases/roles.ts';
import { localeFor, wordsFor } from '../words/index.ts';
import { readAsked } from './asked.ts';
import { chatLink } from './chat-link.ts';
import { helpSection } from './help.ts';
import type { Looking } from './looking.ts';
import { partnersSection } from './partners.ts';
import { said } from './said.ts';
import type { Section } from './sections.ts';
import { waitingSection } from './waiting.ts';

export interface TabDependencies {
  readonly world: Looking['world'];
  readonly roles: Roles;
  /** Whose an Authorization header is. */
  prove(authorization: string): Promise<PersonProof>;
  /** Told of each call that proved nothing. */
  refused(why: TokenFault): void;
  /** What Teams calls us: `28:` and an id. */
  bot(): Promise<string>;
  readonly offered: Looking['offered'];
}

/** One section, as HTML that is whole in itself, for whoever the call proves to be. */
export interface SectionAnswer {
  readonly status: 200 | 401 | 403 | 500 | 503;
  readonly html: string;
  /** BCP 47. */
  readonly language: string;
}

export interface SectionCall {
  readonly authorization: string;
  readonly query: URLSearchParams;
}

const SECTIONS = { partners: partnersSection, waiting: waitingSection, help: helpSection };

/** The tab reads and changes nothing, so a link that somebody is made to follow does no harm. Never rejects. */
export function createTab(
  deps: TabDependencies,
): (section: Section, call: SectionCall) => Promise<SectionAnswer> {
  const { world, roles } = deps;
  const dates = new DateFormats();

  async function answer(section: Section, { authorization, query }: SectionCall): Promise<SectionAnswer> {
    const asked = readAsked(query);
    const heard = localeFor(asked.locale);
    const strangers = wordsFor(heard);
    const proof = await deps.prove(authorization);
    if (proof.kind === 'refused') {
      deps.refused(proof.why);
      const { title, line, code } = strangers.tab.signIn;
      return told(proof.why === 'keys-unavailable' ? 503 : 401, heard, title, [
        line,
        `${code}: ${proof.why}`,
      ]);
    }
    const [found, known] = await Promise.all([
      roles.caller(proof.person, 'current'),
      world.store.conversation(`person:${proof.person}`),
    ]);
    const locale = localeFor(known?.locale ?? asked.locale, known?.language);
    const words = wordsFor(locale);
    const caller = presentCaller(found);
    if (caller === undefined) {
      const why = found?.account.enabled ? words.replies.guestCaller : words.replies.callerUnknown;
      return told(403, locale, words.tab.turnedAway, [why]);
    }
    const { account } = caller;
    const view: View = {
      reader: {
        locale,
        timeZone: asked.timeZone ?? known?.timeZone ?? 'UTC',
        id: account.id,
        name: account.name,
      },
      words,
      now: world.clock.now(),
      dates,
      resources: world.policy.resources,
      askable: world.policy.resources.filter((one) => actorFor(world, account, caller, one).mayAsk),
    };
    const bot = await deps.bot();
    const html = await SECTIONS[section]({
      world,
      caller,
      view,
      asked,
      chatWith: (line) => chatLink(bot, line),
      offered: deps.offered,
    });
    return { status: 200, html: html.text, language: locale };
  }

  return async (section, call) => {
    try {
      return await answer(section, call);
    } catch (error) {
      const locale = localeFor(readAsked(call.query).locale);
      const words = wordsFor(locale);
      if (error instanceof DirectoryError)
        return told(503, locale, words.tab.directory, [
          unmarked(words.directory[error.code](error.permission)),
        ]);
      const reference = randomBytes(4).toString('hex');
      world.log.error({ err: error, reference, section }, 'a section of the tab failed');
      const { title, line } = words.tab.fault;
      return told(500, locale, title, [line(reference)]);
    }
  };
}

const told = (
  status: SectionAnswer['status'],
  locale: string,
  title: string,
  lines: readonly string[],
): SectionAnswer => ({ status, html: said(title, lines).text, language: locale });
