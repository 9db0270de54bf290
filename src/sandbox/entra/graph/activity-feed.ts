import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TEAMS_APP } from '../../tenant.ts';
import type { Json } from '../model.ts';
import { bodyOf, isJson, noContent, type Route } from './call.ts';
import { badRequest, GraphError } from './errors.ts';
import { colleague, hasIt } from './teams-apps.ts';

/** What the app declares is what Teams knows of it. */
const MANIFEST = join(import.meta.dirname, '../../../../appPackage/manifest.json');
const PROPERTIES = new Set([
  'topic',
  'activityType',
  'chainId',
  'previewText',
  'templateParameters',
  'teamsAppId',
]);
const INSTALLATION = /^https:\/\/[^/]+\/(?:v1\.0|beta)\/users\/[^/]+\/teamwork\/installedApps\/[^/]+$/;
/** Only Teams' own links open from the feed. [D] */
const DEEP_LINK = 'https://teams.microsoft.com/l/';
/** Longer ones are refused with no word of why. [F] */
const LONGEST_LINK = 1_024;

/** Puts a notification into somebody's activity feed. Source: "userTeamwork: sendActivityNotification". [D] */
export const notifyInFeed: Route = (tenant, call, param) => {
  const user = colleague(tenant, param('user'));
  const body = bodyOf(call);
  const strange = Object.keys(body).find((name) => !PROPERTIES.has(name));
  if (strange !== undefined) throw badRequest(`Invalid property: ${strange}.`);
  const { topic, activityType, previewText, templateParameters } = body;
  if (!isJson(topic)) throw badRequest("'topic' is required.");
  checkTopic(topic);
  if (!isJson(previewText) || typeof previewText.content !== 'string')
    throw badRequest("'previewText' is required.");
  const template = templateOf(String(activityType));
  const given = parametersIn(templateParameters);
  const missing = placeholders(template).find((name) => given[name] === undefined);
  if (missing !== undefined) throw badRequest(`Template parameter '${missing}' is missing.`);
  // What it says where the app is not installed is reported. [F]
  if (!hasIt(tenant, user))
    throw new GraphError(
      403,
      'Forbidden',
      `Application with AAD App Id is not authorized to generate custom text notifications about '${String(topic.value)}' to the recipient. Ensure that the expected Teams app is installed in the target scope (user, team, or chat).`,
    );
  tenant.notified({
    user: user.id,
    type: String(activityType),
    line: template.replace(/\{(\w+)\}/gu, (_whole, name: string) =>
      name === 'actor' ? TEAMS_APP.name : (given[name] ?? ''),
    ),
    preview: previewText.content,
    url: String(topic.webUrl ?? ''),
  });
  return noContent;
};

function checkTopic({ source, value, webUrl }: Json): void {
  if (source === 'text') {
    const link = typeof webUrl === 'string' && webUrl.startsWith(DEEP_LINK) && webUrl.length <= LONGEST_LINK;
    if (!link) throw badRequest(`'webUrl' of the topic has to be a Teams deep link.`);
    if (typeof value !== 'string' || value === '') throw badRequest("'value' of the topic is required.");
  } else if (source !== 'entityUrl' || !INSTALLATION.test(String(value)))
    throw badRequest("'source' of the topic is 'text', or 'entityUrl' of an installation.");
}

function templateOf(type: string): string {
  const manifest: unknown = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const activities = isJson(manifest) && isJson(manifest.activities) ? manifest.activities.activityTypes : [];
  const found = (Array.isArray(activities) ? activities : []).find((one) => isJson(one) && one.type === type);
  if (!isJson(found)) throw badRequest(`Activity type '${type}' is not declared in the Teams app manifest.`);
  return String(found.templateText);
}

const placeholders = (template: string): readonly string[] =>
  [...template.matchAll(/\{(\w+)\}/gu)].flatMap(([, name = '']) => (name === 'actor' ? [] : [name]));

function parametersIn(value: unknown): Readonly<Record<string, string>> {
  const all = Array.isArray(value) ? value.filter(isJson) : [];
  return Object.fromEntries(all.map(({ name, value: said }) => [String(name), String(said)]));
}
