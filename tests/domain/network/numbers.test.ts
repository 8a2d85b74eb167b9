import { isValidBIC, isValidIBAN } from "ibantools";
import { expect, test } from "vitest";
import { maskedIban, parseBic, parseIban, spacedIban } from "~/domain/network/iban";
import { isSiren, isSiret, parseSiret, spacedSiret } from "~/domain/network/siret";

test.each([
  ["22930008201453", true],
  ["21930010000019", true],
  ["22930008201454", false],
  ["21930010100019", false],
  ["2293000820145", false],
  ["00000000000000", false],
  ["2293000820145A", false],
])("the SIRET %s holds: %s", (siret, expected) => {
  expect(isSiret(siret)).toBe(expected);
});

test("a SIRET is read as people write it", () => {
  expect(parseSiret("229 300 082 01453")).toEqual({ ok: true, value: "22930008201453" });
  expect(parseSiret("229 300 082")).toMatchObject({ reason: "siret-length" });
  expect(parseSiret("229 300 082 01454")).toMatchObject({ reason: "siret-key" });
  expect(spacedSiret("22930008201453")).toBe("229\u00a0300\u00a0082\u00a001453");
  expect(isSiren("929939411")).toBe(true);
});

test.each([
  "FR7630001007941234567890185",
  "FR1420041010050500013M02606",
  "FR76 3000 1007 9412 3456 7890 185",
  "BE68539007547034",
  "DE89370400440532013000",
])("the IBAN %s is accepted", (iban) => {
  expect(parseIban(iban)).toMatchObject({ ok: true });
  expect(isValidIBAN(iban.replaceAll(" ", ""))).toBe(true);
});

/** Puts the right ISO key on a French IBAN whose inner RIB key is wrong. */
const rekeyed = (bban: string) => {
  const digits = [...`${bban}FR00`].map((c) => Number.parseInt(c, 36)).join("");
  return `FR${String(98n - (BigInt(digits) % 97n)).padStart(2, "0")}${bban}`;
};

test.each([
  ["FR7630001007941234567890186", "wrong-iban-key"],
  ["FR7730001007941234567890185", "wrong-iban-key"],
  [rekeyed("30001007941234567890184"), "wrong-rib-key"],
  ["FR763000100794123456789018", "not-an-iban"],
  ["30001007941234567890185", "not-an-iban"],
  ["", "not-an-iban"],
  ["BR1800360305000010009795493C1", "not-sepa"],
])("the IBAN %s is refused: %s", (iban, reason) => {
  expect(parseIban(iban)).toMatchObject({ ok: false, reason });
  expect(reason === "not-sepa" || !isValidIBAN(iban)).toBe(true);
});

test.each([
  ["BDFEFRPPCCT", undefined],
  ["bdfe fr pp", undefined],
  ["BDFEFRPP", "FR76"],
])("the BIC %s is accepted", (bic, iban) => {
  expect(parseBic(bic, iban)).toMatchObject({ ok: true });
  expect(isValidBIC(bic.replaceAll(" ", "").toUpperCase())).toBe(true);
});

test("a BIC of the wrong length, or of another country than the IBAN, is refused", () => {
  expect(parseBic("BDFEFRPPCC")).toMatchObject({ reason: "not-a-bic" });
  expect(parseBic("DEUTDEFF", "FR7630001007941234567890185")).toMatchObject({ reason: "bic-of-another-country" });
});

test("an account is shown whole to its town and masked to others", () => {
  expect(spacedIban("FR7630001007941234567890185")).toBe("FR76 3000 1007 9412 3456 7890 185".replaceAll(" ", "\u00a0"));
  expect(maskedIban("FR7630001007941234567890185")).toBe("FR76\u00a0••••\u00a00185");
});
