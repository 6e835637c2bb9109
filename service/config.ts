/**
 * Every setting, read from the environment in this one place. What a computer needs for the command line has a default; what
 * a service needs of Microsoft 365 has none. One that is set to nothing counts as not set.
 */
import { homedir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { Problem } from '#templates/problem.ts';

type Environment = Readonly<Record<string, string | undefined>>;

export interface Config {
  /** Where the program keeps what belongs to this computer, such as a self-made seal. */
  readonly home: string;
  /** A PKCS #12 file with the key and certificate that seal the PDFs; without it a self-made one is used. */
  readonly certificate: string | undefined;
  readonly certificatePassword: string;
}

/** Where the service remembers; enough for whoever looks after it while Microsoft 365 is not there. */
export interface DataConfig {
  /** Where the journal, the blobs and the embedded database are. */
  readonly data: string;
  /** Of a PostgreSQL server; without it the embedded one is used. */
  readonly databaseUrl: string | undefined;
}

export interface ServiceConfig extends Config, DataConfig {
  readonly host: string;
  readonly port: number;
  /** As people see the service. */
  readonly publicUrl: string;
  readonly production: boolean;
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error' | 'silent';
  /** How often the libraries are looked at, in seconds. */
  readonly collectEvery: number;
  /** How many hand-ins are worked on at the same time. */
  readonly workers: number;
  readonly microsoft: {
    /** The id of the tenant, whose people and libraries these are. */
    readonly tenant: string;
    readonly clientId: string;
    readonly clientSecret: string;
    /** Tenants whose people may sign in, beside the own one. */
    readonly otherTenants: readonly string[];
    /** Public host to local origin, for a tenant that runs on this computer; empty for the real one. */
    readonly endpoints: Readonly<Record<string, string>>;
  };
}

const present = (environment: Environment): Record<string, string> =>
  Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''),
  );

const dataHome = (set: Record<string, string>): string =>
  set.SOP_HOME ?? join(set.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'ondersteuningsprofiel');

export const readConfig = (environment: Environment = process.env): Config => {
  const set = present(environment);
  return {
    home: dataHome(set),
    certificate: set.SOP_CERTIFICATE,
    certificatePassword: set.SOP_CERTIFICATE_PASSWORD ?? '',
  };
};

/** In lower case, as they stand in a token. */
const uuid = z.guid('een id van Entra, zoals 1b4e28ba-2fa1-11d2-883f-0016d3cca427').toLowerCase();
const whole = (least: number, most: number) =>
  z.coerce
    .number(`een getal van ${least} tot en met ${most}`)
    .int(`een getal van ${least} tot en met ${most}`)
    .min(least, `een getal van ${least} tot en met ${most}`)
    .max(most, `een getal van ${least} tot en met ${most}`);

/** `graph.microsoft.com=http://127.0.0.1:4041,…` */
const endpoints = z
  .string()
  .transform((text) => text.split(',').map((pair) => pair.split('=')))
  .refine(
    (pairs) =>
      pairs.every(
        ([host = '', origin = '', ...rest]) =>
          rest.length === 0 && /^[a-z0-9.-]+$/.test(host) && /^https?:\/\/[^/]+$/.test(origin),
      ),
    'paren zoals graph.microsoft.com=http://127.0.0.1:4041, met komma’s ertussen',
  )
  .transform((pairs): Record<string, string> => Object.fromEntries(pairs as [string, string][]));

const dataSettings = z.object({
  DATABASE_URL: z
    .url({ protocol: /^postgres(ql)?$/, error: 'een adres zoals postgres://naam:wachtwoord@server/naam' })
    .optional(),
  SOP_DATA: z.string().optional(),
});

const settings = dataSettings
  .extend({
    NODE_ENV: z.string().default('development'),
    SOP_HOST: z.string().default('127.0.0.1'),
    SOP_PORT: whole(0, 65_535).default(4040),
    SOP_PUBLIC_URL: z
      .url({ protocol: /^https?$/, error: 'een adres zoals https://profielen.voorbeeld.nl' })
      .optional(),
    SOP_LOG_LEVEL: z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], 'debug, info, warn, error of silent')
      .default('info'),
    SOP_COLLECT_EVERY: whole(1, 86_400).default(60),
    SOP_WORKERS: whole(1, 64).default(4),
    SOP_TENANT: uuid,
    SOP_CLIENT_ID: uuid,
    SOP_CLIENT_SECRET: z.string('een geheim van de app-registratie'),
    SOP_OTHER_TENANTS: z
      .string()
      .transform((text) => text.split(',').map((id) => id.trim()))
      .pipe(z.array(uuid))
      .default([]),
    SOP_ENDPOINTS: endpoints.default({}),
    SOP_ALLOW_ENDPOINTS: z.literal('yes', 'yes, of niets').optional(),
  })
  .superRefine((set, context) => {
    if (
      set.NODE_ENV !== 'production' ||
      set.SOP_ALLOW_ENDPOINTS ||
      Object.keys(set.SOP_ENDPOINTS).length === 0
    )
      return;
    context.addIssue({
      code: 'custom',
      path: ['SOP_ENDPOINTS'],
      message:
        'niets, want in productie hoort hier de echte Microsoft 365. Is dit een demonstratie? Zet dan SOP_ALLOW_ENDPOINTS=yes',
    });
  });

/** @throws Problem `settings-wrong` with everything that is wrong, and no value of a setting. */
const judged = <Set>(schema: z.ZodType<Set>, environment: Environment): Set => {
  const given = present(environment);
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Problem('settings-wrong', {
    faults: parsed.error.issues.map(({ path, message }) => ({
      setting: String(path[0]),
      isSet: Object.hasOwn(given, String(path[0])),
      expected: message,
    })),
  });
};

/**
 * Where the service remembers, whatever else is set or missing.
 * @throws Problem `settings-wrong`, about these settings only.
 */
export const readDataConfig = (environment: Environment = process.env): DataConfig => {
  const set = judged(dataSettings, environment);
  return {
    data: set.SOP_DATA ?? join(readConfig(environment).home, 'dienst'),
    databaseUrl: set.DATABASE_URL,
  };
};

/** The names of all settings of the service and of the command line. */
export const settingNames: readonly string[] = [
  'SOP_HOME',
  'SOP_CERTIFICATE',
  'SOP_CERTIFICATE_PASSWORD',
  ...Object.keys(settings.shape),
];

/**
 * What the service runs with.
 * @throws Problem `settings-wrong` with everything that is wrong, and no value of a setting.
 */
export const readServiceConfig = (environment: Environment = process.env): ServiceConfig => {
  const set = judged(settings, environment);
  return {
    ...readConfig(environment),
    ...readDataConfig(environment),
    host: set.SOP_HOST,
    port: set.SOP_PORT,
    publicUrl: (set.SOP_PUBLIC_URL ?? `http://localhost:${set.SOP_PORT}`).replace(/\/$/, ''),
    production: set.NODE_ENV === 'production',
    logLevel: set.SOP_LOG_LEVEL,
    collectEvery: set.SOP_COLLECT_EVERY,
    workers: set.SOP_WORKERS,
    microsoft: {
      tenant: set.SOP_TENANT,
      clientId: set.SOP_CLIENT_ID,
      clientSecret: set.SOP_CLIENT_SECRET,
      otherTenants: set.SOP_OTHER_TENANTS,
      endpoints: set.SOP_ENDPOINTS,
    },
  };
};
