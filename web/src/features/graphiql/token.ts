/**
 * Carries the token that was typed. Not `Authorization`: a sign-in in front of these pages may use that one for itself, and
 * what it says there is not meant for the API.
 */
export const TOKEN_HEADER = 'x-dyetrace-token'
