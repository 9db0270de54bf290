import type { Foreign } from '../../../lists/index.ts';
import { afterColon } from '../../joints.ts';
import { type FileFaultWords, listFaults, type RowFaultWords } from '../../list-faults.ts';
import type { Words } from '../../words.ts';
import { listed, number, or } from '../french.ts';
import { lookProblems } from './looks.ts';
import { outcomes } from './outcomes.ts';

const EXAMPLE = 'email,name,resource,duration,message,justification';
const AS_CSV =
  'Dans Excel, choisissez Fichier, Enregistrer sous, puis « CSV UTF-8 (délimité par des virgules) », et envoyez-moi ce fichier. Rien n’a été envoyé.';

const FOREIGN: Readonly<Record<Foreign, string>> = {
  pdf: 'un PDF',
  picture: 'une image',
  archive: 'une archive compressée',
  program: 'un programme',
  'web-page': 'une page web, que certains systèmes exportent sous le nom d’Excel',
  json: 'du JSON',
  document: 'un document texte',
  binary: 'un fichier qui n’est pas du texte',
};

const mebibytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)} Mo`;

const fileFaults: FileFaultWords = {
  empty: () =>
    'Il n’y a personne dans cette liste. Écrivez chaque partenaire sur sa propre ligne, sous l’en-tête ; **inviter plusieurs** vous donne un modèle.',
  'file-too-large': ({ limit }) =>
    `Ce fichier dépasse ${mebibytes(limit)}. Envoyez-le en plusieurs parties ; rien n’a été envoyé.`,
  'too-many-rows': ({ limit }) =>
    `Cette liste dépasse ${number(limit)} lignes. Envoyez-la en plusieurs parties ; rien n’a été envoyé.`,
  'too-many-columns': ({ limit }) =>
    `Cette liste dépasse ${number(limit)} colonnes. Ne gardez que les colonnes utiles, par exemple ${EXAMPLE} ; rien n’a été envoyé.`,
  'row-too-long': ({ row, limit }) =>
    `La ligne ${row} dépasse ${number(limit)} caractères. Un guillemet (") n’y est sans doute pas refermé : refermez-le, ou doublez-le (""). Rien n’a été envoyé.`,
  'quote-open': ({ row }) =>
    `Un guillemet (") ouvert à la ligne ${row} n’est jamais refermé. Refermez-le, ou doublez-le (""). Rien n’a été envoyé.`,
  'no-heading': ({ found, nearest }, plain) => {
    const there =
      found.length === 0 ? '' : ` Elle commence par ${listed(found.map((one) => `« ${plain(one, 60)} »`))}.`;
    const meant = nearest === undefined ? '' : ` Vouliez-vous dire « ${nearest} » ?`;
    return `Je ne sais pas ce que contiennent les colonnes de cette liste.${there}${meant} Écrivez les en-têtes à la ligne 1, par exemple : ${EXAMPLE}. Une liste d’adresses seules n’en a pas besoin. Rien n’a été envoyé.`;
  },
  'email-missing': ({ heading }) =>
    `Aucune colonne ne dit quelles adresses inviter. Donnez à l’une d’elles l’en-tête « ${heading} », à la ligne 1. Rien n’a été envoyé.`,
  'heading-twice': ({ heading }, plain) =>
    `Deux colonnes de la ligne 1 ont le même sens que « ${plain(heading, 60)} ». Renommez ou retirez l’une d’elles. Rien n’a été envoyé.`,
  'formats-mixed': ({ headings }, plain) =>
    `La ligne 1 mélange nos en-têtes et ceux de l’ancien portail : ${listed(headings.map((one) => `« ${plain(one, 60)} »`))}. Utilisez les uns ou les autres ; **inviter plusieurs** vous donne notre modèle. Rien n’a été envoyé.`,
  'no-list': ({ is }) =>
    `C’est ${FOREIGN[is]}, et non une liste. Envoyez un fichier CSV ou un classeur Excel (.xlsx).`,
  'name-lies': ({ name, is }, plain) =>
    is === 'workbook'
      ? `« ${plain(name, 100)} » est en réalité un classeur Excel. Donnez-lui un nom en .xlsx et renvoyez-le ; rien n’a été envoyé.`
      : `« ${plain(name, 100)} » porte le nom d’un classeur, mais contient du texte. Donnez-lui un nom en .csv et renvoyez-le ; rien n’a été envoyé.`,
  'type-unknown': ({ name }, plain) =>
    `Je ne connais pas les fichiers comme « ${plain(name, 100)} ». Envoyez un fichier CSV (.csv, .txt, .tsv) ou un classeur Excel (.xlsx).`,
  'old-excel': () => `Ce classeur a un mot de passe, ou date d’un Excel d’avant 2007. ${AS_CSV}`,
  'encoding-unclear': () =>
    `Certaines lettres de ce fichier sont illisibles, car il réunit des fichiers aux encodages différents. ${AS_CSV}`,
  'workbook-broken': () =>
    `Ce classeur est illisible. Ouvrez-le dans Excel, et enregistrez-le à nouveau. ${AS_CSV}`,
  'workbook-too-large': ({ limit }) =>
    `Décompressé, ce classeur dépasse ${mebibytes(limit)}. Copiez la liste seule dans un nouveau classeur. ${AS_CSV}`,
};

const rowFaults: RowFaultWords = {
  ...lookProblems,
  'address-missing': () => 'Il manque l’adresse. Indiquez-en une, par exemple anna@partner.com.',
  'address-malformed': (given) =>
    `« ${given} » n’est pas une adresse e‑mail. Écrivez l’adresse comme anna@partner.com.`,
  'address-character': (given, [character = '']) =>
    `« ${given} » contient ${character.trim() === '' ? 'un espace' : `« ${character} »`}, que Microsoft n’accepte pas dans une invitation. Indiquez une autre adresse de cette personne.`,
  'address-mixed': (given) =>
    `Le domaine de « ${given} » mélange les lettres de plusieurs alphabets, comme les adresses qui se font passer pour d’autres. Tapez-le à la main.`,
  'address-turned': (given) =>
    `« ${given} » cache des signes qui inversent le sens de l’écriture. Tapez-la à la main.`,
  'addresses-several': () => 'Il y a plusieurs adresses. Donnez à chacune sa propre ligne.',
  'text-beside-address': (given) =>
    `« ${given} » contient autre chose qu’une adresse. Écrivez l’adresse seule, ou comme Anna Berg <anna@partner.com>.`,
  'name-too-long': (_given, [limit = '']) => `Le nom ne doit pas dépasser ${number(limit)} caractères.`,
  'resource-unknown': (given, instead) => `Il n’y a pas de « ${given} » ici. Écrivez ${or(instead)}.`,
  'resource-needed': (_given, instead) =>
    `Indiquez à quoi donner accès.${instead.length === 0 ? '' : ` Écrivez ${or(instead)}.`}`,
  'resource-ambiguous': (given, instead) =>
    `« ${given} » correspond à plusieurs ressources : ${listed(instead)}. Précisez dans InviteAppID, ou utilisez notre modèle.`,
  'group-unknown': (given) =>
    `Je ne gère pas le groupe « ${given} ». Retirez-le, ou faites-le ajouter au catalogue par un administrateur.`,
  'app-unknown': (given) =>
    `Je ne gère pas l’application « ${given} ». Retirez-la, ou faites-la ajouter au catalogue par un administrateur.`,
  'app-id-unknown': (given) =>
    `Aucune application que je gère n’a l’AppID « ${given} ». Laissez ce champ vide, ou faites-la ajouter au catalogue par un administrateur.`,
  'reply-url-not-allowed': (given, instead) =>
    instead.length === 0
      ? `« ${given} » n’est pas autorisé ici. Laissez ce champ vide.`
      : `« ${given} » n’est pas autorisé ici. Écrivez ${or(instead)}.`,
  'contact-url-malformed': (given) =>
    `« ${given} » n’est pas un lien qu’un partenaire puisse ouvrir. Écrivez-en un qui commence par https://, ou laissez ce champ vide.`,
  'duration-malformed': (given) =>
    `« ${given} » n’est pas une durée. Écrivez 30d, 2w, 6m, 1y, ou une date comme le 31 mars 2027.`,
  'duration-past': (given) =>
    `« ${given} » est passé. Indiquez une date à venir, par exemple le 31 mars 2027.`,
  'duration-too-long': (given, [day = '']) =>
    `${given === '' ? 'C’est' : `« ${given} », c’est`} plus long que permis ici. Vous pouvez demander jusqu’au ${day} ; indiquez cette date, ou une date antérieure.`,
  'duration-needed': () =>
    'Indiquez combien de temps de plus. Écrivez 30d, 2w, 6m, 1y, ou une date comme le 31 mars 2027.',
  'reason-needed': () => 'Il faut un motif. Dites pourquoi, par exemple : audit trimestriel.',
  'reason-too-long': (_given, [limit = '']) => `Le motif ne doit pas dépasser ${number(limit)} caractères.`,
  'message-too-long': (_given, [limit = '']) =>
    `Le message ne doit pas dépasser ${number(limit)} caractères.`,
  'answer-needed': (_given, [ask = '']) => `Il faut une réponse : ${ask}`,
  'answer-malformed': (given, instead) => `« ${given} » n’y répond pas. Écrivez ${or(instead)}.`,
  'answer-too-long': (_given, [limit = '']) => `La réponse ne doit pas dépasser ${number(limit)} caractères.`,
  'answer-not-asked': () =>
    'Cette question ne se pose pas pour la ressource de cette ligne. Laissez ce champ vide.',
  'send-malformed': (given) =>
    `« ${given} » n’est ni l’un ni l’autre. Écrivez true pour envoyer un e‑mail, false pour un lien à transmettre.`,
  'action-unknown': (given, instead) => `Une liste ne peut pas faire « ${given} ». Écrivez ${or(instead)}.`,
  'sponsor-needed': () => 'Indiquez qui prend la suite : écrivez l’adresse d’un collègue.',
  'sponsor-malformed': (given) =>
    `« ${given} » n’est pas une adresse e‑mail. Écrivez celle d’un collègue, par exemple bea@example.com.`,
  'cell-beyond-heading': (given) =>
    `« ${given} » n’est sous aucun en-tête. Un texte avec une virgule n’est sans doute pas entre guillemets ("…") : ajoutez-les, ou videz la cellule.`,
  duplicate: (given, [row = '']) => `${given} figure déjà à la ligne ${row}. Retirez l’une des deux.`,
};

export const lists: Words['lists'] = {
  ...listFaults(fileFaults, rowFaults, (row, column) => `Ligne ${row}, colonne ${column}\u00a0`, afterColon),
  exampleRow: {
    name: 'Exemple : cette ligne est ignorée',
    message: 'Bonjour Anna, voici l’accès dont nous avons parlé.',
    justification: 'Audit trimestriel',
  },
  results: {
    row: 'Ligne',
    address: 'Adresse',
    outcome: 'Résultat',
    objectId: 'ID d’objet',
    upn: 'Nom d’utilisateur principal',
    link: 'Lien à transmettre',
    reason: 'Motif',
  },
  outcomes,
  problems: { row: 'Ligne', column: 'Colonne', given: 'Contenu actuel', problem: 'Ce qu’il faut écrire' },
};
