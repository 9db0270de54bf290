export { examine } from './examine.ts';
export { featuresInUse } from './permissions.ts';
export { reachBy } from './reach.ts';
export { openIdleStore } from './store.ts';
export { tell } from './tell.ts';
