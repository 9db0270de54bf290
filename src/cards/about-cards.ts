import { type Resource, stagesOf } from '../access/catalog.ts';
import type { CommandName } from '../words/en/commands.ts';
import type { AboutRecord } from './actions.ts';
import { type Card, card, type Element, execute, heading, plain, quiet, text } from './card.ts';
import { ownExample, type RolesShown, toType } from './example.ts';
import { fitting, MAX_LIST_LENGTH } from './user-text.ts';
import { lengthWords, resourceName, type View } from './view.ts';

/** Resources that one card shows; more would be hard to read, and too large. */
const MAX_RESOURCES = 30;

export function resourcesCard(view: View): Card {
  const say = view.words.cards.resources;
  const all = view.resources.slice(0, MAX_RESOURCES).map((resource) => about(resource, view));
  const shown = fitting(all, MAX_LIST_LENGTH);
  const more = view.resources.length - shown.length;
  return card([heading(say.title), ...shown.flat(), more > 0 ? quiet(say.more(more)) : undefined]);
}

function about(resource: Resource, view: View): readonly Element[] {
  const say = view.words.cards.resources;
  const rules = [
    resource.duration && say.usual(lengthWords(resource.duration, view.words)),
    resource.maxDuration && say.longest(lengthWords(resource.maxDuration, view.words)),
    stagesOf(resource).length === 0 ? say.noApproval : say.approval(stagesOf(resource).length),
  ].filter((rule) => rule !== undefined);
  return [
    text(plain(resource.name, 100), { spacing: 'Medium', weight: 'Bolder' }),
    ...(resource.description === undefined
      ? []
      : [text(plain(resource.description, 200), { spacing: 'None' })]),
    quiet(say.rules(rules)),
    quiet(say.example(plain(resource.id, 100), plain(resource.domains.allow[0] ?? 'partner.com', 253))),
  ];
}

export function whoamiCard(name: string, roles: RolesShown, view: View): Card {
  const say = view.words.replies.whoami;
  const held = [
    roles.asks ? say.asks : undefined,
    roles.approves ? say.approves : undefined,
    roles.administers ? say.administers : undefined,
    roles.owns ? say.owns(ownedNames(view)) : undefined,
  ].filter((line) => line !== undefined);
  return card([
    heading(say.title(plain(name, 100))),
    ...(held.length === 0 ? [say.nothing] : held).map((line) => text(line)),
  ]);
}

/** What the reader owns, as the catalogue calls it. */
const ownedNames = (view: View): readonly string[] =>
  (view.reader.owns ?? []).map((id) => resourceName(view, id));

/** What to type, of all that this person is told of. */
export function helpCard(roles: RolesShown, offered: readonly CommandName[], view: View): Card {
  const { help: say, whoami } = view.words.replies;
  return card([
    heading(say.title),
    holdsAny(roles) ? undefined : text(whoami.nothing),
    ...toType(roles, offered, view).flatMap(({ example, does }) => typing(example, does)),
    roles.approves ? text(say.approves, { spacing: 'Medium' }) : undefined,
  ]);
}

const holdsAny = ({ asks, approves, administers, owns }: RolesShown): boolean =>
  asks || approves || administers || owns;

/** The first message, and the answer to a greeting: four lines, and what most people want by one click. */
export function welcomeCard(roles: RolesShown, view: View): Card {
  const { replies, commands } = view.words;
  const { help: say, whoami } = replies;
  return card(
    [
      heading(say.welcome),
      text(
        roles.asks
          ? say.line(ownExample(commands.invite.example, view))
          : holdsAny(roles)
            ? say.approves
            : whoami.nothing,
      ),
      roles.asks ? text(say.ends) : undefined,
      text(say.more),
    ],
    [
      ...(roles.asks
        ? [
            execute(say.buttons.invite, 'run-line', { line: 'invite' }, { style: 'positive' }),
            execute(say.buttons.list, 'run-line', { line: 'list' }),
          ]
        : []),
      ...(roles.approves ? [execute(say.buttons.approvals, 'run-line', { line: 'approvals' })] : []),
      // Nobody is offered to see what they may ask for beside the word that they may not ask.
      ...(roles.asks ? [execute(say.buttons.resources, 'run-line', { line: 'resources' })] : []),
    ],
  );
}

/** The most useful commands where several people are. */
const IN_COMPANY = ['invite', 'status', 'approvals here', 'help'] as const satisfies readonly CommandName[];

/** The first message where several people are: who brought Usher in, and what they can do with it there. */
export function sharedWelcomeCard(installer: string, view: View): Card {
  const say = view.words.replies.help;
  return card([
    text(say.welcomeBy(plain(installer, 100))),
    heading(say.mention),
    ...IN_COMPANY.flatMap((name) =>
      typing(ownExample(view.words.commands[name].example, view), say.shared[name]),
    ),
    quiet(say.private),
  ]);
}

const typing = (typed: string, does: string): readonly Element[] => [
  text(typed, { spacing: 'Medium', weight: 'Bolder' }),
  text(does, { spacing: 'None', isSubtle: true, size: 'Small' }),
];

/** Access that ends soon, with what can be done about it. */
export function endsSoonCard(sentence: string, about: AboutRecord, view: View): Card {
  const say = view.words.cards.ends;
  return card(
    [text(sentence), quiet(view.words.cards.ending.intro)],
    [
      execute(say.extend, 'extend', about, { style: 'positive' }),
      execute(say.keep, 'keep', about),
      execute(say.remove, 'remove', about),
    ],
  );
}
