import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { childEnv } from './child-env.ts';
import { freePorts } from './free-ports.ts';
import { watchedEnv } from './graph-watch.ts';
import { programFile, SHORT_LIVED } from './program-file.ts';

const ROOT = join(import.meta.dirname, '../..');

/** `npm start`, as a process of its own. */
export class SandboxProcess {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'usher-sandbox-'));
  output = '';
  port = 0;
  #child: ChildProcess | undefined;

  async start(env: Record<string, string> = {}): Promise<this> {
    this.port = await freePorts();
    const child = spawn(
      process.execPath,
      [SHORT_LIVED, '--import', './src/node-version.mjs', programFile('sandbox')],
      {
        cwd: ROOT,
        env: {
          ...childEnv(),
          PORT: String(this.port),
          DATA_DIR: this.dataDir,
          RECONCILE_SECONDS: '1',
          SWEEP_SECONDS: '1',
          ...watchedEnv(),
          ...env,
        },
      },
    );
    this.#child = child;
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer): void => {
        this.output += chunk.toString('utf8');
        if (this.output.includes('Ctrl+C')) resolve();
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.on('exit', (code) => reject(new Error(`npm start ended with ${code}: ${this.output}`)));
    });
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port + 1}`;
  }
  get botUrl(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Ends at once, with no time to say goodbye. */
  kill(): void {
    this.#child?.kill('SIGKILL');
  }

  /** Ends as Ctrl+C does; resolves to the exit code. */
  async stop(): Promise<number | null> {
    const child = this.#child;
    if (child === undefined) return null;
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const over = child.exitCode !== null || child.signalCode !== null;
    if (!over) child.kill('SIGINT');
    const code = over ? child.exitCode : await ended;
    rmSync(this.dataDir, { recursive: true, force: true });
    return code;
  }
}

export type Pane = 'manager' | 'approver' | 'administrator' | 'outsider' | 'channel';

/** The sandbox in a browser, in the words of somebody who uses it. */
export class Visitor {
  readonly chat: Page;
  readonly #sandbox: SandboxProcess;
  readonly #browser: Browser;

  private constructor(sandbox: SandboxProcess, browser: Browser, chat: Page) {
    this.#sandbox = sandbox;
    this.#browser = browser;
    this.chat = chat;
  }

  static async of(sandbox: SandboxProcess, browser: Browser, view: string): Promise<Visitor> {
    const chat = await browser.newPage({ viewport: { width: 1900, height: 1000 } });
    await chat.goto(`${sandbox.url}/?view=${view}`);
    await chat.locator('html[data-ready]').waitFor();
    return new Visitor(sandbox, browser, chat);
  }

  pane(pane: Pane): Locator {
    return this.chat.locator(`[data-pane="${pane}"]`);
  }

  async types(pane: Pane, text: string): Promise<void> {
    const box = this.pane(pane).locator('textarea').last();
    await box.fill(text);
    await box.press('Enter');
  }

  /** The newest message of the bot in a pane that holds a text. */
  heard(pane: Pane, text: string | RegExp): Locator {
    return this.pane(pane).locator('[data-from="bot"]').filter({ hasText: text }).last();
  }

  hears(pane: Pane, text: string | RegExp): Promise<Locator> {
    return this.#shown(pane, this.heard(pane, text));
  }

  /** Types a line; the newest message with a text that came after it, whatever stood there before. */
  async isAnswered(pane: Pane, line: string, text: string | RegExp): Promise<Locator> {
    const own = this.pane(pane).locator('[data-from]:not([data-from="bot"])');
    const same = own.filter({ has: this.chat.getByText(line, { exact: true }) });
    const typed = same.nth(await same.count());
    await this.types(pane, line);
    const after = typed.locator('xpath=following-sibling::*[@data-from="bot"]');
    return this.#shown(pane, after.filter({ hasText: text }).last());
  }

  /** Waits for a message; where it does not come, says what stands there instead. */
  async #shown(pane: Pane, message: Locator): Promise<Locator> {
    try {
      await message.waitFor();
    } catch (error) {
      const shown = await this.pane(pane).innerText();
      throw new Error(`${String(error)}\nThe end of what ${pane} sees:\n${shown.slice(-1500)}`);
    }
    return message;
  }

  async clicks(pane: Pane, on: string | RegExp, title: string): Promise<void> {
    const message = await this.hears(pane, on);
    await message.getByRole('button', { name: title, exact: true }).click();
  }

  /** Opens the mailbox, the newest mail to an address, and accepts; the page that it leads to. */
  async accepts(address: string): Promise<Page> {
    const page = await this.opensMail(address);
    await page.getByRole('button', { name: 'Accept' }).click();
    return page;
  }

  async opensMail(address: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(`${this.#sandbox.url}/mail?to=${encodeURIComponent(address)}`);
    await page.locator('main a[href^="/mail/"]').first().click();
    await page.getByRole('link', { name: 'Accept invitation' }).click();
    return page;
  }

  async mails(): Promise<readonly { readonly to: readonly string[] }[]> {
    const answer: unknown = await (await fetch(`${this.#sandbox.url}/mail.json`)).json();
    const list = Array.isArray(answer) ? answer : (answer as { mails: unknown[] }).mails;
    return list as { to: string[] }[];
  }
}
