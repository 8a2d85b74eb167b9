import { expect, test } from "vitest";
import { COMPLETE_SCHEMAS, DRAFT_SCHEMAS } from "~/domain/proposals/section-schemas";
import { SECTION_IDS } from "~/domain/proposals/sections";
import { callsTerms } from "~/words/calls-terms";
import { networkTerms } from "~/words/network-terms";
import { proposalsTerms } from "~/words/proposals-terms";
import { callsRefusals } from "~/words/refusals/calls";
import { fieldProblems } from "~/words/refusals/field-problems";
import { networkRefusals } from "~/words/refusals/network";
import { dossierGaps, proposalsRefusals } from "~/words/refusals/proposals";
import { sentenceText } from "~/words/refusals/sentence";

const anyFact = new Proxy<Record<string, number | string>>(
  {},
  { get: (_, name) => (name === "day" ? "2026-10-15" : 2) },
);
const said = Object.entries({
  ...networkRefusals,
  ...callsRefusals,
  ...proposalsRefusals,
  ...dossierGaps,
  ...fieldProblems,
}).map(
  ([key, sentence]) => [key, sentenceText("fr", sentence, anyFact), sentenceText("en", sentence, anyFact)] as const,
);

test.each(said)("%s is said in plain words, with French spaces", (_key, fr, en) => {
  expect(fr).not.toMatch(/veuillez|invalide|oups/i);
  expect(fr).not.toMatch(/(?<![\u00a0\d]):|[^\u00a0][;?!€%»]|«[^\u00a0]|'/);
  expect(fr).toMatch(/\.$/);
  expect(en).toMatch(/\.$/);
});

const leaves = (value: unknown): string[] =>
  typeof value === "string" ? [value] : typeof value === "object" && value ? Object.values(value).flatMap(leaves) : [];

test("labels have French spaces and apostrophes", () => {
  for (const text of leaves([networkTerms.fr, callsTerms.fr, proposalsTerms.fr]))
    expect(text).not.toMatch(/(?<![\u00a0\d]):|[^\u00a0][;?!€%»]|«[^\u00a0]|'/);
});

test("every field of every section has a label", () => {
  for (const id of SECTION_IDS)
    for (const locale of ["fr", "en"] as const)
      expect(Object.keys(proposalsTerms[locale].fields[id]), id).toEqual(
        expect.arrayContaining(Object.keys(DRAFT_SCHEMAS[id].shape)),
      );
});

test("what a draft saves is what the complete form reads", () => {
  for (const id of SECTION_IDS)
    expect(Object.keys(COMPLETE_SCHEMAS[id].shape), id).toEqual(Object.keys(DRAFT_SCHEMAS[id].shape));
});
