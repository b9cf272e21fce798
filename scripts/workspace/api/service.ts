import { projectNumber, type CloudStore } from '../state/cloud-store.ts';
import { ApiError } from './api-error.ts';

/** First word of our method ids → the service as Google Cloud names it, and as it is called in the console. */
const SERVICES: Readonly<Record<string, readonly [service: string, title: string]>> = {
  drive: ['drive.googleapis.com', 'Google Drive API'],
  directory: ['admin.googleapis.com', 'Admin SDK API'],
  reports: ['admin.googleapis.com', 'Admin SDK API'],
  drivelabels: ['drivelabels.googleapis.com', 'Drive Labels API'],
  sheets: ['sheets.googleapis.com', 'Google Sheets API'],
  vault: ['vault.googleapis.com', 'Google Vault API'],
  script: ['script.googleapis.com', 'Apps Script API'],
  iamcredentials: ['iamcredentials.googleapis.com', 'IAM Service Account Credentials API'],
};

/** Of calls with a person's sign-in that names no project to count to. */
export const NO_PROJECT = '';

/** Refuses a call from a Cloud project in which the API was never enabled. @throws ApiError 403 */
export function requireService(cloud: CloudStore, project: string, methodId: string): void {
  const word = methodId.slice(0, methodId.indexOf('.'));
  const [service, title] = SERVICES[word] ?? [`${word}.googleapis.com`, `${word} API`];
  if (project === NO_PROJECT) throw noQuotaProject(service);
  if (cloud.isOn(project, service)) return;
  const number = projectNumber(project);
  const url = `https://console.developers.google.com/apis/api/${service}/overview?project=${number}`;
  throw new ApiError(
    403,
    'accessNotConfigured',
    `${title} has not been used in project ${number} before or it is disabled. Enable it by visiting ${url} then retry. If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.`,
    {
      domain: 'usageLimits',
      rpcStatus: 'PERMISSION_DENIED',
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.Help',
          links: [{ description: 'Google developers console API activation', url }],
        },
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'SERVICE_DISABLED',
          domain: 'googleapis.com',
          metadata: { service, consumer: `projects/${number}` },
        },
      ],
    },
  );
}

const noQuotaProject = (service: string): ApiError =>
  new ApiError(
    403,
    'forbidden',
    `Your application is authenticating by using local Application Default Credentials. The ${service} API requires a quota project, which is not set by default. To learn how to set your quota project, see https://cloud.google.com/docs/authentication/adc-troubleshooting/user-creds .`,
    {
      details: [
        {
          '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
          reason: 'SERVICE_DISABLED',
          domain: 'googleapis.com',
          metadata: { service, consumer: 'projects/764086051850' },
        },
      ],
    },
  );
