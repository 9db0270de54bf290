import type { World } from '../ports.ts';
import { lookAfter, type SeenSponsors } from './look-after.ts';
import { tendInquiries } from './tend-inquiries.ts';

/**
 * Sees to it that every partner has somebody who looks after them, and that access goes on being needed. A directory
 * that is silent keeps nobody from being asked what is to be asked already. Throws DirectoryError.
 */
export async function keepLookedAfter(world: World, seen: SeenSponsors): Promise<void> {
  let isOver = false;
  try {
    isOver = await lookAfter(world, seen);
  } finally {
    await tendInquiries(world, !isOver);
  }
}
