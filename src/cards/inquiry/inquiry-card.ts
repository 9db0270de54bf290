import type { Card } from '../card.ts';
import type { View } from '../view.ts';
import type { InquiryView } from './common.ts';
import { reviewCard } from './review-card.ts';
import { transferCard } from './transfer-card.ts';

/** What somebody is asked about many partners. */
export function inquiryCard(shown: InquiryView, view: View): Card {
  const { inquiry } = shown;
  switch (inquiry.kind) {
    case 'review':
      return reviewCard({ ...shown, inquiry }, view);
    case 'transfer':
      return transferCard({ ...shown, inquiry }, view);
  }
}
