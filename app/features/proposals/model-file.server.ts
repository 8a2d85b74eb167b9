import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";
import { MODELS } from "~/words/models";

/** A model to fill in, for everybody. */
export async function modelFile(_: Visit, { name }: { name: string }) {
  const model = Object.hasOwn(MODELS, name) ? MODELS[name] : undefined;
  return model ? grant({ name, model }) : refuse("not-found");
}
