/**
 * The mailboxes, as files: one folder per address, in it a folder for what came in, what is written and what was sent, and in
 * that one file per message. Mail to anybody is delivered into a mailbox here; nothing leaves the computer.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { writeWhole } from '../folder/whole.ts';
import { FOLDERS, recipientsAll, type MailFolder, type StoredMessage } from './message.ts';

export interface PlacedMessage {
  readonly folder: MailFolder;
  readonly message: StoredMessage;
}

export class Mailboxes {
  readonly #root: string;
  /** What was read before, by path: a message changes only through here. */
  readonly #known = new Map<string, StoredMessage>();

  constructor(root: string) {
    this.#root = root;
    mkdirSync(root, { recursive: true });
  }

  addresses(): string[] {
    return readdirSync(this.#root).map(decodeURIComponent).toSorted();
  }

  /** Newest first. */
  list(address: string, folders: readonly MailFolder[] = FOLDERS): PlacedMessage[] {
    return folders
      .flatMap((folder) => this.#namesIn(address, folder).map((name) => this.#read(address, folder, name)))
      .toSorted((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  }

  get(address: string, id: string): PlacedMessage | undefined {
    const folder = FOLDERS.find((one) => existsSync(this.#path(address, one, id)));
    return folder && this.#read(address, folder, `${id}.json`);
  }

  write(address: string, folder: MailFolder, message: StoredMessage): void {
    const path = this.#path(address, folder, message.id);
    writeWhole(path, `${JSON.stringify(message, null, 2)}\n`);
    this.#known.set(path, message);
  }

  remove(address: string, { folder, message }: PlacedMessage): void {
    rmSync(this.#path(address, folder, message.id), { force: true });
  }

  /**
   * Delivers a draft and puts it with what was sent. Each recipient's copy has the name of the draft: when this was broken off
   * halfway and is done again, nobody gets it twice.
   */
  send(address: string, draft: StoredMessage, sent: string): void {
    const message = { ...draft, sent };
    this.deliver(message);
    const from = this.#path(address, 'Drafts', draft.id);
    this.write(address, 'SentItems', message);
    rmSync(from, { force: true });
  }

  deliver(message: StoredMessage): void {
    for (const recipient of recipientsAll(message)) this.write(recipient, 'Inbox', { ...message, bcc: [] });
  }

  #namesIn(address: string, folder: MailFolder): string[] {
    const path = join(this.#boxOf(address), folder);
    return existsSync(path) ? readdirSync(path).filter((name) => name.endsWith('.json')) : [];
  }

  #read(address: string, folder: MailFolder, name: string): PlacedMessage {
    const path = join(this.#boxOf(address), folder, name);
    const message = this.#known.get(path) ?? (JSON.parse(readFileSync(path, 'utf8')) as StoredMessage);
    this.#known.set(path, message);
    return { folder, message };
  }

  #path(address: string, folder: MailFolder, id: string): string {
    return join(this.#boxOf(address), folder, `${encodeURIComponent(id)}.json`);
  }

  #boxOf(address: string): string {
    return join(this.#root, encodeURIComponent(address.toLowerCase()));
  }
}

const timeOf = ({ message }: PlacedMessage): string => message.sent ?? message.created;
