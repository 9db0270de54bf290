import { type Diagnosis, type Facts, said } from './diagnosis.ts';

/** What may be wrong with the tab in Teams, for the doctor. */
export const tabFaults: Readonly<Record<'tab-off' | 'tab-apart', (facts: Facts) => Diagnosis>> = {
  'tab-off': ({ subject }) =>
    said(
      'There is no tab in Teams beside the chat.',
      `Where you want one: infra/tab.sh PUBLIC_URL makes the registration. Write its id to ${subject}, and package the app anew.`,
    ),
  'tab-apart': ({ subject }) =>
    said(
      `The app’s manifest names the tab’s registration (${subject}), not the application that calls Graph: Teams lets Usher neither install itself nor write into the activity feed.`,
      'Where AZURE_CLIENT_ID is an app registration, use it for both: infra/tab.sh PUBLIC_URL AZURE_CLIENT_ID, the same id in TAB_CLIENT_ID, and package the app anew. Else choose: the tab, or those two.',
    ),
};
