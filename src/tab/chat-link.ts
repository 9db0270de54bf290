/**
 * To our chat, with a line in its compose box; nothing is sent. `bot`: `28:` and its id. Source: learn.microsoft.com,
 * "Deep link to a Teams chat"; of bots, by their id, from the field.
 */
export const chatLink = (bot: string, line: string): string =>
  `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(bot)}&message=${encodeURIComponent(line)}`;
