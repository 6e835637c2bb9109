/** The answers of Graph that the contract looks at, for making schemas of them. */
import type * as Graph from '@microsoft/microsoft-graph-types';

export interface GraphAnswers {
  readonly Drive: Graph.Drive;
  readonly DriveItem: Graph.DriveItem;
  readonly DriveItemVersion: Graph.DriveItemVersion;
  readonly ListItem: Graph.ListItem;
  readonly Message: Graph.Message;
  readonly Permission: Graph.Permission;
  readonly Site: Graph.Site;
  readonly UploadSession: Graph.UploadSession;
  readonly User: Graph.User;
}
