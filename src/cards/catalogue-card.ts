import type { ResourceChange } from '../access/catalogue-change.ts';
import type { Person } from '../access/record.ts';
import type { CatalogueLook } from '../usecases/ports.ts';
import { type Card, card, type Element, execute, heading, plain, quiet, text } from './card.ts';
import { fitting, MAX_LIST_LENGTH } from './user-text.ts';
import type { View } from './view.ts';
import { cancelDeed, whyField } from './why-card.ts';

export interface CatalogueView {
  /** Absent: there is no file. */
  readonly look?: CatalogueLook;
  /** Whether it takes two administrators. */
  readonly two: boolean;
  /** Who has proposed what the file says. */
  readonly proposedBy?: Person;
}

/** Whether the file says what is in force; else how it differs, and the button for it. */
export function catalogueCard({ look, two, proposedBy }: CatalogueView, view: View): Card {
  const say = view.words.administration.catalogue;
  if (look === undefined) return card([heading(say.title), text(say.fromSettings)]);
  switch (look.kind) {
    case 'same':
      return card([heading(say.title), text(say.same(view.resources.length))]);
    case 'wrong': {
      const lines = look.faults.map((fault) => [text(plain(view.words.catalogueFault(fault), 300))]);
      return card([heading(say.title), text(say.wrong, { color: 'Warning' }), ...shown(lines, view)]);
    }
    case 'changed': {
      const lines = look.changes.map((change) => changed(change, view));
      const own = proposedBy?.id === view.reader.id;
      const title = proposedBy ? say.agree : two ? say.propose : say.take;
      return card(
        [
          heading(say.title),
          text(look.changes.length === 0 ? say.approvalOnly : say.changed),
          ...shown(lines, view),
          proposedBy ? text(say.proposed(plain(proposedBy.name, 100))) : two ? quiet(say.two) : undefined,
          ...(own ? [] : [whyField(view, say.hint)]),
        ],
        own ? [] : [execute(title, 'take-catalogue', { digest: look.digest }), cancelDeed(view)],
      );
    }
  }
}

function changed(change: ResourceChange, view: View): readonly Element[] {
  const say = view.words.administration.catalogue;
  const resource = plain(change.resource, 100);
  const title = (content: string) => text(content, { spacing: 'Medium', weight: 'Bolder' });
  if (change.kind === 'added') return [title(say.added(resource))];
  if (change.kind === 'removed') return [title(say.removed(resource))];
  const value = (one: string | undefined): string => (one === undefined ? say.nothing : plain(one, 300));
  return [
    title(say.of(resource)),
    ...change.keys.map(({ key, before, after }) => quiet(say.key(key, value(before), value(after)))),
  ];
}

/** As many as fit, and how many do not. */
function shown(lines: readonly (readonly Element[])[], view: View): readonly Element[] {
  const fit = fitting(lines, MAX_LIST_LENGTH);
  const more = lines.length - fit.length;
  return [...fit.flat(), ...(more > 0 ? [quiet(view.words.administration.catalogue.more(more))] : [])];
}
