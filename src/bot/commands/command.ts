import type { Given } from '../../lists/index.ts';
import type { RolesHeld } from '../../usecases/roles.ts';
import type { CommandName } from '../../words/en/commands.ts';
import type { SmallTalk } from '../../words/small-talk.ts';
import type { CommandContext } from '../authorize.ts';
import type { Reading, Said } from '../parse/said.ts';
import type { Addressee } from '../parse/tokens.ts';
import type { Reply } from '../respond/reply.ts';

/** Where Teams offers a command while somebody types. */
export type Menu = 'personal' | 'team' | 'groupChat';

/** The roles that help tells apart. */
export type Offered = Exclude<keyof RolesHeld, 'reads'>;

interface Definition<Typed> {
  readonly name: CommandName;
  /** What else runs it, at the beginning of a line. */
  readonly aliases: readonly string[];
  /** Words that run nothing: whoever begins with one is told the name. */
  readonly meantBy?: readonly string[];
  /** Whom help tells of it; nobody, while it is not available yet. Whether they may is decided where it runs. */
  readonly roles: readonly (Offered | 'everybody')[];
  readonly menus?: readonly Menu[];
  /** It decides on access or administers: by what the directory says of the speaker at that moment. */
  readonly anew?: true;
  /** It changes nothing, so it is answered where the message casts doubt on what is wanted. */
  readonly readOnly?: true;
  parse(said: Said): Reading<Typed>;
  run(context: CommandContext, typed: Typed): Promise<Reply>;
  /** Shows what was understood; without it whoever typed is told that nothing was done. */
  form?(context: CommandContext, typed: Typed, unclear: string | undefined): Promise<Reply>;
  /** Whether what was typed is to go on with a file. */
  awaitsFile?(typed: Typed): boolean;
  /** What was typed beside a list says what it is for. */
  withList?(context: CommandContext, typed: Typed, given: Given): Promise<Reply>;
}

/** What was typed, ready to be done. */
export interface Ready {
  readonly kind: 'ready';
  readonly name: CommandName;
  /** Whether all of it is understood and meant; else a form asks. */
  readonly whole: boolean;
  /** As it would be typed; absent where nothing was. */
  readonly line?: string;
  /** What `parse` made of it, for whoever looks from outside. */
  readonly typed: unknown;
  readonly awaitsFile: boolean;
  /** Absent where a list has nothing to do with it. */
  readonly withList?: (context: CommandContext, given: Given) => Promise<Reply>;
  run(context: CommandContext): Promise<Reply>;
}

/** What a message asks for. */
export type Read =
  | Ready
  | { readonly kind: 'nothing' }
  | { readonly kind: 'several'; readonly first: string }
  | { readonly kind: 'small-talk'; readonly talk: SmallTalk }
  /**
   * What was asked just before, or what somebody else has, is meant for these, too; where that is nothing, it is read as
   * any other line.
   */
  | {
      readonly kind: 'same';
      readonly addresses: readonly Addressee[];
      /** Whose access it is like, where that was said. */
      readonly as?: string;
      readonly otherwise: Read;
    }
  /** Nobody is named whom the command is about. */
  | { readonly kind: 'incomplete'; readonly name: CommandName }
  | {
      readonly kind: 'unknown';
      readonly text: string;
      readonly nearest?: CommandName;
      /** The line with the command that is likely meant, where that is a whole command. */
      readonly corrected?: string;
      /** Others that may be meant, of the partner whom the line names. */
      readonly offered?: readonly string[];
    };

/** A command with what it was typed with kept inside, so that commands of all kinds stand in one table. */
export type Command = Omit<Definition<never>, 'parse' | 'run' | 'form' | 'awaitsFile' | 'withList'> & {
  read(said: Said): Ready | { readonly kind: 'incomplete' } | { readonly kind: 'unclear' };
};

/** A command as one value; `run` gets what `parse` gives. */
export function defineCommand<Typed>(definition: Definition<Typed>): Command {
  const { parse, run, form, awaitsFile, withList, ...known } = definition;
  return {
    ...known,
    read(said) {
      const reading = parse(said);
      if (reading.kind === 'incomplete' || reading.kind === 'unclear') return reading;
      const { typed } = reading;
      const doubt = known.readOnly ? undefined : said.doubt;
      const unread = reading.kind === 'part' ? reading.unclear : undefined;
      const unclear = unread === undefined ? doubt : (said.asWritten?.(unread) ?? unread);
      const whole =
        reading.kind === 'whole' && doubt === undefined && (known.readOnly === true || said.unsure !== true);
      if (!whole && form === undefined) return { kind: 'unclear' };
      return {
        kind: 'ready',
        name: known.name,
        whole,
        typed,
        awaitsFile: awaitsFile?.(typed) ?? false,
        ...(withList && { withList: (context, given) => withList(context, typed, given) }),
        run: async (context) =>
          whole || form === undefined ? run(context, typed) : form(context, typed, unclear),
      };
    },
  };
}
