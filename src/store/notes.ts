/** Delegations are notes under such keys, so that they move with the notes. */
export const DELEGATION = 'delegation:';
