import * as oidc from "openid-client";

const SAYS_SO = ["temporarily_unavailable", "server_error"];
const NO_ANSWER = ["OAUTH_TIMEOUT", "OAUTH_ABORT", "OAUTH_RESPONSE_IS_NOT_JSON", "OAUTH_PARSE_ERROR"];

/** Whether the provider failed to answer, rather than answered something that does not hold. */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof oidc.AuthorizationResponseError) return SAYS_SO.includes(error.error);
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500 || SAYS_SO.includes(error.error);
  if (error instanceof oidc.ClientError) {
    const { code, cause } = error;
    if (cause instanceof Response) return cause.status >= 500 || cause.status === 429;
    return NO_ANSWER.includes(code ?? "");
  }
  // fetch throws a TypeError without a code when the network fails.
  return error instanceof TypeError && !("code" in error);
}
