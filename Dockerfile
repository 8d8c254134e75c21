# One small image: the program, its packages without those for tests, and nobody's rights but its own user's.
ARG NODE=22
FROM node:${NODE}-bookworm AS packages
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# `prepare` needs the program, which comes after the packages, so that a change of the program fetches no package anew.
RUN npm ci --omit=dev --ignore-scripts && npm rebuild
COPY src src
RUN npm run prepare

FROM node:${NODE}-bookworm-slim
ENV NODE_ENV=production DATABASE_URL=file:/data/icp.db
WORKDIR /app
COPY --from=packages /app/node_modules node_modules
COPY package.json ./
COPY drizzle drizzle
COPY drizzle-postgres drizzle-postgres
COPY src src
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=20s \
  CMD ["node", "src/bot/launch.js", "cli", "health", "--running"]
CMD ["node", "--disable-warning=ExperimentalWarning", "--max-semi-space-size=1", "src/bot/launch.js", "main"]
