import { z } from 'zod';

type Fields = Readonly<Record<string, z.core.$ZodType>>;

type Frozen<T> = T extends readonly (infer One)[]
  ? readonly Frozen<One>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

type IsOptional<T, K extends keyof T> = Partial<Pick<T, K>> extends Pick<T, K> ? true : false;

/**
 * What fields F have to be in order to describe T: each of its fields and no other, with every value that it may
 * have and no other, optional where it is. Whatever breaks this is held against words that say so.
 */
type Describes<T, F extends Fields> = {
  readonly [K in keyof T | keyof F]: K extends keyof T
    ? K extends keyof F
      ? Describing<Required<T>[K], Frozen<z.output<F[K]>>, IsOptional<T, K>, F[K]>
      : 'a field of the type that is missing'
    : 'no field of the type';
};

type Describing<Wanted, Given, Optional extends boolean, Schema> = [Wanted] extends [Given]
  ? [Given] extends [Wanted]
    ? (Schema extends z.ZodExactOptional ? true : false) extends Optional
      ? unknown
      : 'optional in one of the two only'
    : ['accepts what the type has not', Exclude<Given, Wanted>]
  : ['refuses what the type has', Exclude<Wanted, Given>];

/**
 * An object of T, strictly: a shape that says less or more than T does not compile. A field that a document has and
 * the shape lacks is refused, because it would be lost when the document is written again.
 */
export const object =
  <T>() =>
  <F extends Fields>(fields: F & Describes<T, F>): z.ZodType<T> =>
    // What its fields give has been held against T already, which costs the checker far less than two schemas.
    z.strictObject<Fields>(fields) as unknown as z.ZodType<T>;

type Variant<T, D extends PropertyKey, V> = Omit<Extract<T, { readonly [K in D]: V }>, D>;

type DescribesEach<T, D extends keyof T & string, F extends Readonly<Record<string, Fields>>> = {
  readonly [V in (T[D] & string) | keyof F]: V extends T[D]
    ? V extends keyof F
      ? Describes<Variant<T, D, V>, F[V]>
      : 'a part of the union that is missing'
    : 'no part of the union';
};

/** A union whose parts are told apart by `by`, each as strict as an object; one more or less does not compile. */
export const variants =
  <T extends { readonly [K in D]: string }, D extends keyof T & string>(by: D) =>
  <F extends Readonly<Record<string, Fields>>>(parts: F & DescribesEach<T, D, F>): z.ZodType<T> => {
    const options = Object.entries<Fields>(parts).map(([value, fields]) =>
      z.strictObject({ [by]: z.literal(value), ...fields }),
    );
    // The parts have their names only at run time, so zod cannot see that they make up T; the parameter's type has.
    return z.discriminatedUnion(by, options as never) as unknown as z.ZodType<T>;
  };
