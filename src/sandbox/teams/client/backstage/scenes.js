// Behind the scenes: what Usher has on record, what it owes, and what it asked of Graph.
import { h } from '../dom.js';

export function createScenes() {
  const element = h('details', {}, h('summary', {}, 'Behind the scenes'));
  return { element, refresh: async () => {}, show() {} };
}
