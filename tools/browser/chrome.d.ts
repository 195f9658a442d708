/** The few parts of the extension API that tools and tests call inside the browser. */
declare const chrome: {
  developerPrivate: {
    addHostPermission(extension: string, host: string): Promise<void>;
    getExtensionInfo(
      extension: string,
    ): Promise<{ runtimeErrors: RecordedError[]; manifestErrors: RecordedError[] }>;
  };
  permissions: {
    remove(asked: { origins: string[] }): Promise<boolean>;
  };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
};

type RecordedError = { message: string; source: string; severity: string };
