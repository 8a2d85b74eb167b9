import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { CODES_PER_PERSON } from "~/domain/identity/rate-limit";
import { enrolSecondFactor, passSecondFactor } from "~/features/identity/second-factor.server";
import { SecondFactorForm } from "~/features/identity/second-factor-form";
import { perform, searchOf, tooMany, typedForm } from "~/web/doors.server";
import { openEnrolment, readEnrolment } from "~/web/enrolment.server";
import { pageTitle } from "~/web/page-title";
import { withinLimit } from "~/web/rate-limit.server";
import { safeReturn } from "~/web/safe-return";
import { seal, unseal } from "~/web/seal.server";
import { requireSession } from "~/web/session.server";
import { recoveryHash, stepOf } from "~/web/totp.server";
import { identityWords } from "~/words/identity";

export const meta = pageTitle(({ locale }) => identityWords[locale].secondFactorTitle);

export const loader = async (args: LoaderFunctionArgs) => {
  const session = await requireSession(args);
  if (session.totpConfirmed) return { enrolment: null };
  const { shown, cookie } = await openEnrolment(args.request, session.person.email);
  return data({ enrolment: shown }, { headers: cookie ? { "Set-Cookie": cookie } : {} });
};

export const action = async (args: ActionFunctionArgs) => {
  const now = new Date();
  const session = await requireSession(args);
  if (!(await withinLimit(CODES_PER_PERSON, session.person.id, now)))
    return data(tooMany(args.request), { status: 429 });
  const code = String((await typedForm(args)).get("code") ?? "");
  const then = safeReturn(searchOf(args).get("suite"));
  if (session.totpConfirmed) {
    const findStep = (sealed: string) => stepOf(unseal(sealed), code, now);
    return perform(
      args,
      passSecondFactor,
      { sessionId: session.id, findStep, recoveryHash: recoveryHash(code) },
      { then },
    );
  }
  const enrolment = await readEnrolment(args.request);
  if (!enrolment) return redirect(args.request.url, 303);
  const input = {
    sealedSecret: seal(enrolment.secret),
    step: stepOf(enrolment.secret, code, now),
    recoveryHashes: enrolment.codes.map(recoveryHash),
    sessionId: session.id,
  };
  return perform(args, enrolSecondFactor, input, { then, say: "second-factor-set" });
};

export default function SecondFactor() {
  return (
    <SecondFactorForm enrolment={useLoaderData<typeof loader>().enrolment} answer={useActionData<typeof action>()} />
  );
}
