import { createPrivateKey } from 'node:crypto';

/** What is wrong with a private key in PEM, to follow 'its private_key'; `undefined` when it can sign for Google. */
export function keyProblem(pem: string): string | undefined {
  try {
    const type = createPrivateKey(pem).asymmetricKeyType;
    return type === 'rsa' ? undefined : `is of type ${type ?? 'unknown'}, and Google gives RSA keys`;
  } catch {
    return 'is broken: the text between BEGIN PRIVATE KEY and END PRIVATE KEY was cut or changed';
  }
}
