import { z } from 'zod';

/** What a shape lets a document choose: a value of an enumeration, a part of a union, a field that may be absent. */
export interface Choices {
  /** Every choice, as `where: what`; a schema that stands in several places counts where it stands first. */
  readonly all: ReadonlySet<string>;
  /** Those that this body makes. */
  madeBy(body: unknown): readonly string[];
}

type Found = (value: unknown) => readonly string[];

export function choicesOf(kind: string, schema: z.core.$ZodType): Choices {
  const all = new Set<string>();
  const known = new Map<z.core.$ZodType, Found>();
  const choice = (where: string, what: unknown): string => {
    all.add(`${where}: ${what}`);
    return `${where}: ${what}`;
  };

  function walk(type: z.core.$ZodType, where: string): Found {
    const found = known.get(type) ?? build(type, where);
    known.set(type, found);
    return found;
  }

  function build(type: z.core.$ZodType, where: string): Found {
    if (type instanceof z.ZodEnum) {
      const names = new Map(type.options.map((value) => [value, choice(where, value)]));
      return (value) => [names.get(value as string) ?? `${where}: ?`];
    }
    if (type instanceof z.ZodArray) {
      const inner = walk(type.element, where);
      return (value) => (value as unknown[]).flatMap(inner);
    }
    if (type instanceof z.ZodExactOptional) {
      const inner = walk(type.unwrap(), where);
      const present = choice(where, 'present');
      return (value) => [present, ...inner(value)];
    }
    if (type instanceof z.ZodDiscriminatedUnion) return union(type, where);
    if (type instanceof z.ZodObject) return object(type, where);
    return () => [];
  }

  function union(type: z.ZodDiscriminatedUnion, where: string): Found {
    const by = type.def.discriminator;
    const parts = new Map<unknown, Found>();
    for (const option of type.options as readonly z.ZodObject[]) {
      const [name] = (option.shape[by] as z.ZodLiteral).values;
      const made = choice(where, name);
      const inner = walk(option, `${where}/${name}`);
      parts.set(name, (value) => [made, ...inner(value)]);
    }
    return (value) => parts.get((value as Record<string, unknown>)[by])?.(value) ?? [];
  }

  function object(type: z.ZodObject, where: string): Found {
    const fields = Object.entries(type.shape).map(
      ([name, field]) => [name, walk(field, `${where}.${name}`)] as const,
    );
    return (value) =>
      fields.flatMap(([name, inner]) => {
        const held = (value as Record<string, unknown>)[name];
        return held === undefined ? [] : inner(held);
      });
  }

  const itself = choice(kind, 'any');
  const made = walk(schema, kind);
  return { all, madeBy: (body) => [itself, ...made(body)] };
}
