export { examine } from './examine.ts';
export { lookAtPeople } from './people.ts';
export { featuresInUse } from './permissions.ts';
export { reachBy } from './reach.ts';
export { openIdleStore } from './store.ts';
export { lookAtTargets } from './targets.ts';
export { tell } from './tell.ts';
