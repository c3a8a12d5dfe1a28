FROM node:24-slim

ENV NODE_ENV=production \
    DATA_DIR=/data \
    HEALTH_PORT=8080

WORKDIR /app

COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev \
    && npm cache clean --force \
    # The one folder that the bot writes to.
    && install -d -o node -g node -m 700 /data

COPY tsconfig.json ./
COPY bin ./bin
COPY src ./src
COPY commands ./commands
COPY corpus ./corpus

USER node
VOLUME /data
HEALTHCHECK --interval=30s --timeout=10s --start-period=90s CMD ["node", "src/app/health/probe.mjs"]
# Not through npm, so that SIGTERM reaches the bot and it can finish what is in flight.
CMD ["node", "bin/verbatim.js", "start"]
