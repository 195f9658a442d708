import type { Embedder } from '../../embed/embedder.ts';
import { embedInTurn } from '../../embed/in-turn.ts';
import { embed, type StaticModel } from '../../embed/static-model.ts';
import { PACKAGED_MODEL } from '../../models/catalogue.ts';

/** Gives the rest of the context a turn, so that a cancel can arrive. */
const breathe = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** The model that ships with the extension; it knows no difference between queries and passages. */
export const packagedEmbedder = (model: StaticModel): Embedder =>
  embedInTurn({ modelId: PACKAGED_MODEL, dimensions: model.dimensions }, async (texts) => {
    await breathe();
    return texts.map((text) => embed(model, text));
  });
