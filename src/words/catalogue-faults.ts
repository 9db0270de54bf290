import type {
  CatalogueFault,
  EntryFault,
  EntryFaultCode,
  EntryLimitCode,
  UnknownKey,
} from '../access/catalogue-fault.ts';

/** What a language says of a catalogue's faults, each after the name of the entry. */
export interface CatalogueFaultWords {
  readonly file: string;
  readonly line: (line: number) => string;
  readonly plain: { readonly [C in EntryFaultCode]: string };
  readonly type: (expected: string) => string;
  readonly choice: (choices: readonly string[]) => string;
  readonly unknownKeys: (keys: readonly UnknownKey[]) => string;
  readonly twice: (id: string) => string;
  readonly limits: { readonly [C in EntryLimitCode]: (limit: number) => string };
  readonly noYaml: (why: string) => string;
  readonly unreadable: (why: string) => string;
  readonly rolesOff: string;
  readonly setting: (name: string) => string;
}

/** Whoever reads YAML may have ended it already. */
const ended = (said: string): string => (/[.!?…]$/u.test(said) ? said : `${said}.`);

/** What is wrong with a catalogue in whole sentences, from a language's words for each fault. */
export function catalogueFaults(words: CatalogueFaultWords) {
  const entry = (fault: EntryFault): string => {
    switch (fault.code) {
      case 'type':
        return words.type(fault.expected);
      case 'choice':
        return words.choice(fault.choices);
      case 'unknown-keys':
        return words.unknownKeys(fault.keys);
      case 'twice':
        return words.twice(fault.id);
      case 'too-long':
      case 'too-few':
      case 'too-many':
        return words.limits[fault.code](fault.limit);
      default:
        return words.plain[fault.code];
    }
  };
  return (fault: CatalogueFault): string => {
    switch (fault.kind) {
      case 'entry': {
        const line = fault.line === undefined ? '' : words.line(fault.line);
        return ended(`${fault.path || words.file}${line} ${entry(fault.fault)}`);
      }
      case 'no-yaml':
        return ended(`${words.file} ${words.noYaml(fault.why)}`);
      case 'unreadable':
        return words.unreadable(fault.why);
      case 'roles-off':
        return words.rolesOff;
      case 'setting':
        return words.setting(fault.name);
    }
  };
}
