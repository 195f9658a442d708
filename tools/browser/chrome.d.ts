/** The few parts of the extension API that tools and tests call inside the browser. */
declare const chrome: {
  developerPrivate: {
    addHostPermission(extension: string, host: string): Promise<void>;
    getExtensionInfo(
      extension: string,
    ): Promise<{ runtimeErrors: RecordedError[]; manifestErrors: RecordedError[] }>;
  };
  action: { getBadgeText(tab: { tabId?: number }): Promise<string> };
  contextMenus: {
    onClicked: { dispatch(info: { menuItemId: string; frameId: number }, tab: ChromeTab): void };
  };
  permissions: {
    getAll(): Promise<{ origins?: string[] }>;
    remove(asked: { origins: string[] }): Promise<boolean>;
  };
  offscreen: { closeDocument(): Promise<void> };
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    getContexts(which: { contextTypes: string[] }): Promise<unknown[]>;
    onMessage: { addListener(listener: (message: unknown) => void): void };
    connect(info: { name: string }): {
      postMessage(message: unknown): void;
      disconnect(): void;
      onMessage: { addListener(listener: (message: never) => void): void };
      onDisconnect: { addListener(listener: () => void): void };
    };
  };
  tabs: {
    query(which: { active?: boolean; lastFocusedWindow?: boolean }): Promise<ChromeTab[]>;
  };
};

type ChromeTab = { id: number };

type RecordedError = { message: string; source: string; severity: string };
