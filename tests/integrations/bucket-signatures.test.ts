import { mkdtempSync, rmSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { GetObjectCommand, PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
import { getSignedUrl } from "@aws-sdk/s3-request-presigner";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, test } from "vitest";
import { type Bucket, bucketFiles } from "~/integrations/files/live.server";
import { startBucket } from "./local-bucket";
import { signatureFault } from "./signed-requests";

const KEY = "dossiers/2026-004/a";
const DAY_S = 86_400;

let bucket: Awaited<ReturnType<typeof startBucket>>;
let room: string;
beforeAll(async () => {
  bucket = await startBucket();
});
afterAll(() => bucket.stop());
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), "store-"));
  onTestFinished(() => rmSync(room, { recursive: true, force: true }));
});

const storeWith = (over: Partial<Bucket> = {}) => bucketFiles(room, { ...bucket, ...over });

async function waiting(text: string) {
  const { waitingRoom } = await storeWith();
  await mkdir(waitingRoom, { recursive: true });
  const path = join(waitingRoom, "w");
  await writeFile(path, text);
  return path;
}

/** Amazon's own client, as flydrive uses it. */
const client = () =>
  new S3Client({
    endpoint: bucket.endpoint.href,
    region: bucket.region,
    credentials: bucket,
    forcePathStyle: true,
    requestChecksumCalculation: "WHEN_REQUIRED",
  });

test.each([
  ["a wrong secret", { secretAccessKey: "S3RVER2" }, "SignatureDoesNotMatch"],
  ["a key that the storage does not know", { accessKeyId: "nobody" }, "InvalidAccessKeyId"],
])("%s keeps, gives, copies, removes and lists nothing", async (_what, over, name) => {
  const good = await storeWith();
  await good.keep(await waiting("la délibération"), KEY);
  const store = await storeWith(over);
  const path = await waiting("x");
  const refused = expect.objectContaining({ cause: expect.objectContaining({ name }) });
  await expect(store.keep(path, "dossiers/2026-004/b")).rejects.toEqual(refused);
  await expect(store.copy(KEY, "dossiers/2026-004/b")).rejects.toEqual(refused);
  await expect(store.remove(KEY)).rejects.toEqual(refused);
  await expect(store.get(KEY)).rejects.toThrow();
  await expect(store.list()[Symbol.asyncIterator]().next()).rejects.toThrow();

  expect(await readdir(store.waitingRoom)).toEqual(["w"]);
  expect(await good.get("dossiers/2026-004/b")).toBeNull();
  expect(await (await good.get(KEY))?.toArray().then((parts) => Buffer.concat(parts).toString())).toBe(
    "la délibération",
  );
});

test("the bytes of a document have no public address", async () => {
  await (await storeWith()).keep(await waiting("le RIB"), KEY);
  for (const path of [`/pieces/${KEY}`, "/pieces", "/pieces?list-type=2", "/"])
    expect((await fetch(new URL(path, bucket.endpoint))).status, path).toBe(403);
});

test("a private link opens one file for its time; altered or too old it opens nothing", async () => {
  await (await storeWith()).keep(await waiting("le RIB"), KEY);
  await (await storeWith()).keep(await waiting("un autre"), "dossiers/2026-005/a");
  const linkOf = (signingDate: Date, expiresIn: number) =>
    getSignedUrl(client(), new GetObjectCommand({ Bucket: "pieces", Key: KEY }), { signingDate, expiresIn });
  const now = new Date();
  const link = await linkOf(now, 60);
  const opened = await fetch(link);
  expect([opened.status, await opened.text()]).toEqual([200, "le RIB"]);

  const statusOf = async (address: string, init?: RequestInit) => (await fetch(address, init)).status;
  expect(await statusOf(link.replace("2026-004", "2026-005"))).toBe(403);
  expect(await statusOf(link.replace("X-Amz-Expires=60", "X-Amz-Expires=6000"))).toBe(403);
  expect(
    await statusOf(link.replace(/X-Amz-Signature=./, (s) => `${s.slice(0, -1)}${s.endsWith("a") ? "b" : "a"}`)),
  ).toBe(403);
  expect(await statusOf(link, { method: "DELETE" })).toBe(403);
  expect(await statusOf(await linkOf(new Date(now.getTime() - 61_000), 60))).toBe(403);
  expect(await statusOf(await linkOf(new Date(now.getTime() - 59_000), 120))).toBe(200);
});

test("bytes that were changed on their way are not kept", async () => {
  const s3 = client();
  const put = () =>
    s3.send(new PutObjectCommand({ Bucket: "pieces", Key: "dossiers/2026-006/a", Body: "deux cents euros" }));
  await put();
  s3.middlewareStack.add(
    (next) => (args) => {
      (args.request as { body: string }).body = "neuf cents euros";
      return next(args);
    },
    { step: "deserialize", priority: "low" },
  );
  await expect(put()).rejects.toMatchObject({ name: "XAmzContentSHA256Mismatch" });
  const kept = await (await storeWith()).get("dossiers/2026-006/a");
  expect(Buffer.concat((await kept?.toArray()) ?? []).toString()).toBe("deux cents euros");
});

/** The examples of Amazon's description of signature version 4. */
const example = {
  secretOf: (id: string) => (id === "AKIAIOSFODNN7EXAMPLE" ? "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY" : undefined),
  at: new Date("2013-05-24T00:00:00Z"),
  nothing: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
};

test("the door of the tests finds right what Amazon gives as right", () => {
  const headers = {
    host: "examplebucket.s3.amazonaws.com",
    range: "bytes=0-9",
    "x-amz-content-sha256": example.nothing,
    "x-amz-date": "20130524T000000Z",
    authorization:
      "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41",
  };
  const get = { method: "GET", path: "/test.txt", headers, body: Buffer.alloc(0) };
  expect(signatureFault(get, example.secretOf, example.at)).toBeNull();
  expect(signatureFault({ ...get, headers: { ...headers, range: "bytes=0-99" } }, example.secretOf, example.at)).toBe(
    "SignatureDoesNotMatch",
  );
  const later = new Date(example.at.getTime() + 16 * 60_000);
  expect(signatureFault(get, example.secretOf, later)).toBe("RequestTimeTooSkewed");

  const link = {
    method: "GET",
    path: `/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Date=20130524T000000Z&X-Amz-Expires=${DAY_S}&X-Amz-SignedHeaders=host&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404`,
    headers: { host: "examplebucket.s3.amazonaws.com" },
    body: Buffer.alloc(0),
  };
  expect(signatureFault(link, example.secretOf, new Date(example.at.getTime() + DAY_S * 1_000))).toBeNull();
  expect(signatureFault(link, example.secretOf, new Date(example.at.getTime() + DAY_S * 1_000 + 1))).toBe(
    "AccessDenied",
  );
});
