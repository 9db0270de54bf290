import { lostWithout } from '../../en/operator/diagnosis.ts';
import type { Words } from '../../words.ts';
import { counted } from '../french.ts';
import { grant, said } from './diagnosis.ts';
import { lost } from './permissions.ts';
import { storeFaults } from './store.ts';
import { targetFaults } from './targets.ts';
import { urlFaults } from './url.ts';

const INSTALL = 'TeamsAppInstallation.ReadWriteSelfForUser.All';
const POLICIES = 'Centre d’administration Entra › External Identities';
const name =
  'Écrivez le bon identifiant ou le bon nom dans les paramètres ou le catalogue, et redémarrez Usher.';
const setUpPolicy =
  'Centre d’administration Teams › Applications Teams › Stratégies de configuration › la stratégie de ces personnes › Applications installées › Ajouter des applications › Usher.';

const fine: Words['doctor']['fine'] = {
  'sign-in': () => 'La connexion à Graph fonctionne.',
  permission: (subject) => `${subject} est accordée.`,
  target: (subject) => `${subject} peut être donné et retiré.`,
  members: (subject) => `${subject} peut être lu.`,
  person: (subject) => `${subject} fait partie des employés.`,
  chat: (subject) => `Je peux écrire à ${subject}.`,
  app: (subject) => `Le catalogue de Teams contient Usher (${subject}).`,
  tab: (subject) => `On se connecte à l’onglet par ${subject}.`,
  'invitation-policy': () => 'Le locataire permet d’inviter.',
  'partner-policy': () => 'Les paramètres d’accès multilocataire ne bloquent aucun invité.',
  store: (subject) => `Le stockage accepte les écritures : ${subject}.`,
  bot: () => 'L’inscription du bot lui donne un jeton.',
  'public-url': (subject) => `${subject} répond avec un certificat valide.`,
  clock: () => 'L’horloge est à l’heure.',
  webhook: (subject) => `${subject} reçoit les événements.`,
};

const faults: Words['doctor']['faults'] = {
  ...targetFaults,
  ...storeFaults,
  ...urlFaults,
  'webhook-refused': ({ subject, detail }) =>
    said(
      `${subject} ne reçoit pas les événements : la réponse est ${detail}.`,
      'Il faut une réponse de 200 à 299 en dix secondes, sans redirection. Vérifiez WEBHOOK_URL, et que le destinataire a le même WEBHOOK_SECRET ; docs/webhook.md montre comment il vérifie la signature.',
    ),
  'webhook-silent': ({ subject, detail }) =>
    said(
      detail === 'slow'
        ? `${subject} ne reçoit pas les événements : pas de réponse en dix secondes.`
        : `${subject} ne reçoit pas les événements : impossible de le joindre.`,
      `Permettez à cette machine de joindre ${subject}, et faites-le répondre avant tout travail long. Les événements attendent trois jours.`,
    ),
  'not-signed-in': ({ detail }) =>
    said(
      `Graph ne donne pas de jeton à Usher${detail && ` (${detail})`}, rien ne fonctionne donc.`,
      'Vérifiez AZURE_TENANT_ID et AZURE_CLIENT_ID, et créez un nouveau secret : Centre d’administration Entra › Inscriptions d’applications › celle d’Usher › Certificats & secrets ; ou az ad app credential reset --id CLIENT_ID. Écrivez-le dans AZURE_CLIENT_SECRET.',
    ),
  'graph-unreachable': ({ subject, detail }) =>
    said(
      `${subject} ne répond pas (${detail}), tout est donc à l’arrêt.`,
      `Permettez à cette machine de joindre ${subject} : essayez ici curl -I ${subject}/v1.0/, et vérifiez GRAPH_BASE_URL, le proxy et le pare-feu.`,
    ),
  'permission-missing': ({ subject, detail }) =>
    said(`${subject} n’est pas accordée : ${lostWithout(detail, lost)}.`, grant(subject)),
  'permissions-untold': () =>
    said(
      'Le jeton de Graph ne dit pas ce qui est accordé.',
      'Rien à faire ; une autorisation manquante se voit là où elle sert.',
    ),
  'nobody-administers': () =>
    said('Personne n’administre Usher.', 'Définissez ADMINS ou ADMINS_GROUP_ID, et redémarrez Usher.'),
  'person-unknown': ({ subject }) => said(`${subject} n’est pas dans l’annuaire.`, name),
  'person-partner': ({ subject }) =>
    said(
      `${subject} ne fait pas partie des employés, et ne peut donc ni demander, ni décider, ni administrer.`,
      name,
    ),
  'person-disabled': ({ subject, detail }) =>
    said(
      `Le compte de ${subject} est désactivé.`,
      `az ad user update --id ${detail} --account-enabled true, ou indiquez quelqu’un d’autre.`,
    ),
  'not-installed': ({ subject }) =>
    said(
      `${subject} n’a pas installé Usher, aucune carte ne lui parvient donc.`,
      `${setUpPolicy} Ou laissez Usher s’installer chez qui doit être sollicité : ${grant(INSTALL)}`,
    ),
  'not-installed-yet': ({ subject }) =>
    said(
      `${subject} n’a pas installé Usher ; il s’installera au moment de solliciter cette personne.`,
      `Pour l’installer avant : ${setUpPolicy}`,
    ),
  'app-unknown': ({ subject }) =>
    said(
      `Le catalogue de Teams n’a pas d’application ${subject}, Usher ne s’installe donc chez personne.`,
      'Chargez appPackage/build/usher.zip : Centre d’administration Teams › Applications Teams › Gérer les applications. Écrivez l’id de son manifeste dans TEAMS_APP_ID s’il n’est pas BOT_ID.',
    ),
  'tab-off': ({ subject }) =>
    said(
      'Il n’y a pas d’onglet dans Teams à côté de la conversation.',
      `Si vous en voulez un : infra/tab.sh PUBLIC_URL crée l’inscription. Écrivez son id dans ${subject}, et refaites le paquet de l’application.`,
    ),
  'tab-apart': ({ subject }) =>
    said(
      `Le manifeste de l’application nomme l’inscription de l’onglet (${subject}), et non l’application qui appelle Graph : Teams ne laisse Usher ni s’installer lui-même, ni écrire dans le flux d’activités.`,
      'Si AZURE_CLIENT_ID est une inscription d’application, utilisez-la pour les deux : infra/tab.sh PUBLIC_URL AZURE_CLIENT_ID, le même id dans TAB_CLIENT_ID, et refaites le paquet. Sinon, choisissez : l’onglet, ou ces deux-là.',
    ),
  'chat-untold': ({ subject }) =>
    said(
      `Impossible de dire d’ici si je peux écrire à ${subject}.`,
      'Tapez diagnostic à Usher dans Teams une fois que quelqu’un lui a parlé.',
    ),
  'invitations-off': () =>
    said(
      'Le locataire ne permet à personne d’inviter.',
      `${POLICIES} › Paramètres de collaboration externe › Paramètres d’invitation d’utilisateurs invités : tout sauf « Personne ».`,
    ),
  'partners-blocked': () =>
    said(
      'Les paramètres d’accès multilocataire ne laissent entrer aucun invité.',
      `${POLICIES} › Paramètres d’accès multilocataire › Paramètres par défaut › Accès entrant : B2B Collaboration › Autoriser l’accès ; ou ajoutez les organisations de vos partenaires.`,
    ),
  'partners-chosen': ({ detail }) =>
    said(
      `Les paramètres d’accès multilocataire choisissent quels invités entrent : ${detail}.`,
      `Si ce n’est pas voulu : ${POLICIES} › Paramètres d’accès multilocataire › Paramètres organisationnels.`,
    ),
  'bot-refused': ({ subject, detail }) =>
    said(
      `Le bot ${subject} ne reçoit pas de jeton (${detail}), rien n’est donc dit dans Teams.`,
      'Vérifiez BOT_ID, BOT_TENANT_ID et BOT_TYPE, et créez un nouveau secret : Portail Azure › Azure Bot › Configuration › Gérer le mot de passe › Nouveau secret client. Écrivez-le dans BOT_PASSWORD.',
    ),
  'bot-unreachable': ({ detail }) =>
    said(
      `La connexion du bot ne répond pas (${detail}), rien n’est donc dit dans Teams.`,
      'Permettez à cette machine de joindre login.microsoftonline.com (ou BOT_LOGIN_URL).',
    ),
  'bot-local': () =>
    said(
      'Le canal du bot est celui, sans authentification, de cette machine.',
      'Pour Teams, définissez BOT_ID.',
    ),
  'clock-wrong': ({ detail }) =>
    said(
      `L’horloge de cette machine est décalée de ${detail} s : les connexions sont refusées et les liens expirent au mauvais moment.`,
      'timedatectl set-ntp true',
    ),
  'clock-untold': () =>
    said(
      'Impossible de dire si l’horloge est à l’heure : Graph n’a pas répondu.',
      'Vérifiez à nouveau quand il répond.',
    ),
  'not-seen': ({ subject, detail }) =>
    said(
      `${subject} n’a pas pu être examiné (${detail}).`,
      'Réglez d’abord le reste, puis vérifiez à nouveau.',
    ),
};

export const doctor: Words['doctor'] = {
  fine,
  faults,
  marks: { fine: 'bon', missing: 'MANQUE', off: 'note', unknown: 'inconnu' },
  well: (untold) =>
    untold === 0
      ? 'Tout va bien.'
      : `Rien ne manque, à ma connaissance ; ${counted(untold, 'point n’a pas pu être vérifié', 'points n’ont pas pu être vérifiés')}.`,
  unwell: (count) => (count === 1 ? 'Il manque une chose.' : `Il manque ${count} choses.`),
  alsoFine: (count) => `${counted(count, 'autre point est bon', 'autres points sont bons')}.`,
  unreadable: 'rien de plus ne peut être dit avant que les paramètres soient corrects',
  usage: 'Tapez npm run doctor, ou npm run doctor -- --json.',
};
