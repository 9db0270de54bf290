import { z } from 'zod';
import type { Path } from '../audit/personal.ts';
import { SHAPES } from './shapes/index.ts';
import { isOpen } from './shapes/parts.ts';

type Finder = (value: unknown, path: Path, found: Path[]) => void;
type Node = Readonly<Record<string, unknown>>;

/** Where personal data stands in the body of a document, by its shape: every text that the shape does not call open. */
export function personalPaths(kind: 'event' | 'act', body: unknown): readonly Path[] {
  const found: Path[] = [];
  FINDERS[kind]?.(body, '', found);
  return found;
}

/** What looks for it in a value of this shape; undefined where there can be none. */
function finderOf(schema: z.core.$ZodType): Finder | undefined {
  if (schema instanceof z.ZodString)
    return isOpen(schema) ? undefined : (_value, path, found) => void found.push(path);
  if (schema instanceof z.ZodExactOptional) return finderOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return each(finderOf(schema.element));
  if (schema instanceof z.ZodObject) return fields(schema);
  if (schema instanceof z.ZodDiscriminatedUnion) return variants(schema);
  for (const plain of [z.ZodNumber, z.ZodBoolean, z.ZodEnum, z.ZodLiteral])
    if (schema instanceof plain) return undefined;
  throw new TypeError(`nobody knows where personal data stands in ${schema._zod.def.type}`);
}

const each = (one: Finder | undefined): Finder | undefined =>
  one &&
  ((value, path, found) => {
    for (const [i, item] of (value as readonly unknown[]).entries()) one(item, `${path}/${i}`, found);
  });

function fields(schema: z.ZodObject): Finder | undefined {
  const finders = Object.entries(schema.shape).flatMap(([name, field]) => {
    const finder = finderOf(field);
    return finder === undefined ? [] : [[name, finder] as const];
  });
  if (finders.length === 0) return undefined;
  return (value, path, found) => {
    for (const [name, finder] of finders) {
      const field = (value as Node)[name];
      if (field !== undefined) finder(field, `${path}/${name}`, found);
    }
  };
}

function variants(schema: z.ZodDiscriminatedUnion): Finder {
  const by = schema._zod.def.discriminator;
  const finders = new Map(
    schema.options.map((option) => {
      if (!(option instanceof z.ZodObject) || !(option.shape[by] instanceof z.ZodLiteral))
        throw new TypeError('a variant is told by the text that names it');
      return [String(option.shape[by].value), fields(option)] as const;
    }),
  );
  return (value, path, found) => finders.get(String((value as Node)[by]))?.(value, path, found);
}

const FINDERS = { event: finderOf(SHAPES.event), act: finderOf(SHAPES.act) };
