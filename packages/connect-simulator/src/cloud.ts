export { type HttpHandler, type HttpRequest, type HttpResponse, jsonResponse } from './aws/http.ts';
export type { UpgradeHandler } from './aws/participant/websocket.ts';
export { BadRequest, foreign, read } from './control/request.ts';
export { type WorldRoutes, worldRoutes } from './control/world-routes.ts';
export type { ExtraPage, ExtraPages } from './pages.ts';
export { type Cloud, type CloudOptions, startCloud } from './start-cloud.ts';
