import type { ChosenHost, StoredEgress } from '../../app/egress.ts';
import type { Everything, ExportJob, ImportJob } from '../../app/export-format.ts';
import type { BringIn } from '../../app/library/bring-in.ts';
import type { LocalPage } from '../../app/library/page-calls.ts';
import type { StoredPage } from '../../app/library/stored-page.ts';
import type { StoredModel } from '../../app/models.ts';
import type {
  StoredInteraction,
  StoredOutcome,
  StoredRewrite,
  StoredSettings,
  StoredSite,
} from '../../app/stored.ts';
import type { Check } from '../../core/check.ts';
import type { Added } from '../../rewrite/model/reply.ts';
import { createBeliefStore } from './belief-store.ts';
import { createBringInStore } from './bring-in-store.ts';
import type { Codec } from './codec.ts';
import type { Database } from './database.ts';
import { createExportStore, createImportStore } from './job-store.ts';
import { createKeyedHash } from './keyed-hash.ts';
import { createHostStore, createLedgerStore } from './ledger-store.ts';
import { createModelStore } from './model-store.ts';
import { createOutcomeStore } from './outcome-store.ts';
import { createPageStore } from './page-store.ts';
import { createNewsStore } from './revision.ts';
import { createInteractionStore, createRewriteStore } from './rewrite-store.ts';
import { openRows } from './rows.ts';
import { createSecretStore } from './secret-store.ts';
import { createSettingStore, createSiteStore } from './site-store.ts';
import { createUpkeepStore } from './upkeep-store.ts';
import { createWrittenStore } from './written-store.ts';

/** How stored rows are proved; each check belongs to the room that knows the type. */
export type RowChecks = {
  readonly rewrite: Check<StoredRewrite>;
  readonly interaction: Check<StoredInteraction>;
  readonly outcome: Check<StoredOutcome>;
  readonly site: Check<StoredSite>;
  readonly settings: Check<StoredSettings>;
  readonly importJob: Check<ImportJob>;
  readonly exportJob: Check<ExportJob>;
  readonly egress: Check<StoredEgress>;
  readonly host: Check<ChosenHost>;
  readonly model: Check<StoredModel>;
  readonly page: Check<StoredPage>;
  readonly bringIn: Check<BringIn>;
  readonly localPages: Check<readonly LocalPage[]>;
  readonly written: Check<Added>;
};

/** All stores over one database. */
export function openStores(
  db: Database,
  codec: Codec,
  checks: RowChecks,
  defaults: StoredSettings,
) {
  const hash = createKeyedHash(db, codec);
  const profiles = createBeliefStore(db, codec);
  const rewrites = createRewriteStore(db, codec, checks.rewrite);
  const interactions = createInteractionStore(db, codec, checks.interaction);
  const outcomes = createOutcomeStore(db, codec, checks.outcome);
  const sites = createSiteStore(db, codec, hash, checks.site);
  const settings = createSettingStore(db, codec, checks.settings, defaults);
  const pages = createPageStore(db, codec, checks.page);
  const ledger = createLedgerStore(db, codec, checks.egress);
  const readEverything = async (): Promise<Everything> => ({
    beliefs: (await profiles.read()).model.beliefs,
    interactions: await interactions.all(),
    rewrites: await rewrites.all(),
    outcomes: await outcomes.all(),
    sites: await sites.all(),
    settings: await openRows(await db.settings.toArray(), codec, checks.settings),
    pages: await pages.withTexts(),
    sent: await ledger.sent(),
  });
  return {
    profiles,
    rewrites,
    interactions,
    outcomes,
    sites,
    settings,
    pages,
    bringIns: createBringInStore(db, codec, checks),
    imports: createImportStore(db, codec, hash, checks.importJob),
    exports: createExportStore(db, codec, readEverything, checks.exportJob),
    ledger,
    models: createModelStore(db, codec, checks.model),
    hosts: createHostStore(db, codec, hash, checks.host),
    written: createWrittenStore(db, codec, checks.written),
    secrets: createSecretStore(db, codec, hash),
    news: createNewsStore(db),
    upkeep: createUpkeepStore(db, hash.reset),
    idFor: hash,
  };
}
