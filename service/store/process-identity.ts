/**
 * Which process this is, so that a note of it says later whether it still lives. A number alone does not: after a restart of
 * the computer or of a container another process has it.
 */
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';

export interface ProcessIdentity {
  readonly host: string;
  /** Of this start of the computer; empty where the system does not tell. */
  readonly boot: string;
  readonly pid: number;
  /** In ticks since the start of the computer; empty where the system does not tell. */
  readonly started: string;
}

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

/** Field 22 of `/proc/PID/stat`; fields are counted behind the name, which may hold spaces (proc(5)). A zombie has none. */
const startOf = (pid: number): string => {
  const fields = textOf(`/proc/${pid}/stat`)
    .replace(/^.*\) /s, '')
    .split(' ');
  return fields[0] === 'Z' ? '' : (fields[19] ?? '');
};

const bootOf = (): string => textOf('/proc/sys/kernel/random/boot_id').trim();

export const thisProcess = (): ProcessIdentity => ({
  host: hostname(),
  boot: bootOf(),
  pid: process.pid,
  started: startOf(process.pid),
});

/** Whether a process of this number exists, of whomever. */
export const exists = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/** Whether this very process still lives; null when it runs on another computer, which cannot be asked. */
export const isAlive = (identity: ProcessIdentity): boolean | null => {
  if (identity.host !== hostname()) return null;
  if (identity.boot !== bootOf() || !exists(identity.pid)) return false;
  return identity.started === startOf(identity.pid);
};
