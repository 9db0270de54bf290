import { posix } from 'node:path';

/** A source file by its path under src/, with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What one room may use. Paths are prefixes under src/, packages are names, `node:` stands for all of Node's. */
export interface Room {
  readonly rooms: readonly string[];
  /** What it may know the types of, and no more. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
}

export interface Violation {
  readonly file: string;
  readonly found: string;
  readonly rule: string;
}

export interface Import {
  readonly specifier: string;
  /** `import type`: gone when the code runs. */
  readonly erased: boolean;
}

const STATEMENT = /^\s*(?:import|export)\b(\s+type\b(?!\s+from))?(?:[^'";]*?\bfrom)?\s*['"]([^'"\n]+)['"]/gmu;
const CALL = /\b(?:import|require|createRequire\([^)]*\))(\()\s*['"]([^'"\n]+)['"]/gu;

/** Comments hold words that look like code; strings that hold `//` (addresses) stay. */
export const withoutComments = (text: string): string =>
  text.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|\/\/[^\n]*/gu,
    '$1',
  );

/** Everything a file imports, re-exports or requires, as written. */
export function importsOf(text: string): readonly Import[] {
  const code = withoutComments(text);
  return [STATEMENT, CALL].flatMap((pattern) =>
    [...code.matchAll(pattern)].map(([, mark, specifier = '']) => ({
      specifier,
      erased: mark?.trim() === 'type',
    })),
  );
}

/** `@azure/cosmos/dist/x` is of the package `@azure/cosmos`; Node's own modules all count as what they are. */
export const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? specifier
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');

const targetOf = (file: string, specifier: string): string =>
  posix.normalize(posix.join(posix.dirname(file), specifier));

const isUnder = (path: string, room: string): boolean => path === room || path.startsWith(`${room}/`);

/** The most exact entry for a path: `store/cosmos` before `store`. */
const roomOf = (path: string, rooms: Readonly<Record<string, Room>>): string | undefined =>
  Object.keys(rooms)
    .filter((room) => isUnder(path, room))
    .sort((a, b) => b.length - a.length)[0];

export function importViolations(
  sources: readonly Source[],
  rooms: Readonly<Record<string, Room>>,
): readonly Violation[] {
  return sources.flatMap(({ path, text }) => {
    const name = roomOf(path, rooms);
    const room = name === undefined ? undefined : rooms[name];
    if (name === undefined || room === undefined)
      return [{ file: path, found: path, rule: 'every file belongs to a room that the table names' }];
    return importsOf(text).flatMap(({ specifier, erased }): readonly Violation[] => {
      const inside = specifier.startsWith('.');
      const target = inside ? targetOf(path, specifier) : packageOf(specifier);
      const allowed = inside
        ? [name, ...room.rooms, ...((erased && room.types) || [])].some((other) => isUnder(target, other))
        : room.packages.some((one) => one === target || (one === 'node:' && target.startsWith('node:')));
      if (allowed) return [];
      const types = (room.types ?? []).map((one) => `types of ${one}`);
      const may = inside ? [...room.rooms, ...types] : room.packages;
      return [
        { file: path, found: specifier, rule: `${name} may import only ${may.join(', ') || 'from itself'}` },
      ];
    });
  });
}

/** Packages that only some rooms may know, whatever the table of rooms comes to say. */
export function packageViolations(
  sources: readonly Source[],
  keepers: Readonly<Record<string, readonly string[]>>,
): readonly Violation[] {
  return sources.flatMap(({ path, text }) =>
    importsOf(text).flatMap(({ specifier }) => {
      const rooms = keepers[packageOf(specifier)];
      return rooms === undefined || rooms.some((room) => isUnder(path, room))
        ? []
        : [{ file: path, found: specifier, rule: `${packageOf(specifier)} only in ${rooms.join(', ')}` }];
    }),
  );
}

const FORBIDDEN: readonly (readonly [pattern: RegExp, rule: string, except?: string])[] = [
  [/(?:[:<,|&(]|\bas|=>)\s*any\b(?!['"\w-])/u, 'no `any`'],
  [/@ts-(?:ignore|nocheck|expect-error)/u, 'no @ts-ignore and its like'],
  [/\bconsole\s*\./u, 'no console', 'sandbox/start.ts'],
];
export const MOST_LINES = 250;
export const MOST_FILES = 20;

export function textViolations(
  sources: readonly Source[],
  long: Readonly<Record<string, string>> = {},
): readonly Violation[] {
  return sources.flatMap(({ path, text }) => {
    const found = FORBIDDEN.flatMap(([pattern, rule, except]): readonly Violation[] => {
      // A directive is a comment; of all else, comments may speak.
      const match = pattern.exec(rule.includes('@ts-') ? text : withoutComments(text));
      return match === null || path === except ? [] : [{ file: path, found: match[0].trim(), rule }];
    });
    const lines = text.trimEnd().split('\n').length;
    return lines > MOST_LINES && !Object.hasOwn(long, path)
      ? [...found, { file: path, found: `${lines} lines`, rule: `at most ${MOST_LINES} lines` }]
      : found;
  });
}

/** Folders that are too full to be taken in at a glance; subfolders count for nothing. */
export function crowdedFolders(
  sources: readonly Source[],
  crowded: Readonly<Record<string, string>>,
): readonly Violation[] {
  const files = Map.groupBy(sources, ({ path }) => posix.dirname(path));
  return [...files]
    .filter(([folder, { length }]) => length > MOST_FILES && !Object.hasOwn(crowded, folder))
    .map(([file, { length }]) => ({
      file,
      found: `${length} files`,
      rule: `at most ${MOST_FILES} files in a folder`,
    }));
}

/** Every cycle once, as the way round it; one of types alone, too, for it hides which of both is the simpler. */
export function cycles(sources: readonly Source[]): readonly Violation[] {
  const known = new Set(sources.map(({ path }) => path));
  const edges = new Map(
    sources.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter(({ specifier }) => specifier.startsWith('.'))
        .map(({ specifier }) => targetOf(path, specifier))
        .filter((target) => known.has(target)),
    ]),
  );
  const done = new Set<string>();
  const found: Violation[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    const start = way.indexOf(path);
    if (start >= 0) {
      const round = [...way.slice(start), path].join(' -> ');
      found.push({ file: path, found: round, rule: 'no import cycles' });
      return;
    }
    if (done.has(path)) return;
    for (const next of edges.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of edges.keys()) visit(path, []);
  return found;
}

export const inWords = ({ file, found, rule }: Violation): string => `${file}: ${found} (${rule})`;
