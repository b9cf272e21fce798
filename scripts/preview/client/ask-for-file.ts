/** Google's own dialog: may the panel know the open document? `false` where the person closes it or says no. */
export function askForFile(): Promise<boolean> {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.grant');
  if (dialog === null) return Promise.resolve(false);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener(
      'submit',
      ({ submitter }) => {
        resolve(submitter instanceof HTMLButtonElement && submitter.value === 'allow');
      },
      { once: true },
    );
    dialog.addEventListener(
      'close',
      () => {
        resolve(false);
      },
      { once: true },
    );
  });
}
