export const SIGN_JWT_RESPONSE = 'keyId,signedJwt';
