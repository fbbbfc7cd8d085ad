// Starts Swagger UI on Weft's own description; nothing is fetched from elsewhere.
window.SwaggerUIBundle({
  url: './openapi.json',
  dom_id: '#docs',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  tryItOutEnabled: false,
  validatorUrl: null,
});
