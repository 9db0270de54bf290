import type { ResourceChange } from '../access/catalogue-change.ts';
import type { CatalogueFault } from '../access/catalogue-fault.ts';

/** What the catalogue's file says by now. `digest` names its content: of what was read, or of what is wrong with it. */
export type CatalogueLook =
  /** What this process goes by. */
  | { readonly kind: 'same'; readonly digest: string }
  | { readonly kind: 'changed'; readonly digest: string; readonly changes: readonly ResourceChange[] }
  /** What this process goes by stays. */
  | { readonly kind: 'wrong'; readonly digest: string; readonly faults: readonly CatalogueFault[] };

/** The file that the resources come from. */
export interface CatalogueFile {
  /** Reads it anew; changes nothing. */
  look(): CatalogueLook;
  /** From now on this process goes by the file, if that is still the content of this digest; false where it is not. */
  take(digest: string): boolean;
  /** Of what this process goes by: to be compared with after a restart. */
  text(): string;
  /** How what this process goes by differs from such a text; undefined for a text of no catalogue. */
  since(text: string): readonly ResourceChange[] | undefined;
}
