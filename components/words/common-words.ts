export const COMMON = {
  name: 'Idiolect',
  loading: 'Loading…',
  add: 'Add',
  save: 'Save',
  cancel: 'Cancel',
  forget: 'Forget',
  openSidePanel: 'Side panel',
  openOptions: 'Options',
} as const;
